package io.xiaoer.testkit.payment;

import static io.xiaoer.testkit.time.Patience.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.money.Money;
import io.xiaoer.payment.NoticeOutcome;
import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.payment.PaymentProvider;
import io.xiaoer.payment.PaymentRequest;
import io.xiaoer.payment.PaymentState;
import io.xiaoer.payment.PaymentStep;
import io.xiaoer.testkit.time.MutableClock;
import io.xiaoer.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link PaymentProvider} promises. */
public abstract class PaymentProviderContract {

  /** What the provider under test reads the time from. */
  protected final MutableClock clock = MutableClock.atSomeTime();

  /** The provider under test, the same one all through a test. */
  protected abstract PaymentProvider provider();

  /** The same kind of provider with other keys. */
  protected abstract PaymentProvider stranger();

  /** What reaches us after the buyer has paid, or has refused to. */
  protected abstract HttpRequestData notice(PaymentRequest request, PaymentStep step, boolean paid);

  /** After how long a notice is too old to be believed. */
  protected abstract Duration window();

  /** A request for that amount, to be paid within half an hour. */
  protected final PaymentRequest request(String reference, Money amount) {
    return new PaymentRequest(
        reference,
        amount,
        "two of something",
        "http://localhost:8080/o/token",
        clock.instant().plus(Duration.ofMinutes(30)));
  }

  @Test
  public void theNameFitsIntoAnAddress() {
    assertThat(provider().provider()).matches("[a-z][a-z0-9-]*");
  }

  @Test
  public void startingAgainGivesTheSamePayment() {
    // Given
    PaymentRequest request = request("order-1", yuan(8_900));
    PaymentStep first = start(request);
    clock.advance(Duration.ofMinutes(1));

    // When
    PaymentStep again = start(request);

    // Then
    assertThat(again).isEqualTo(first);
  }

  @Test
  public void whatNobodyPaidIsOpen() {
    // Given
    start(request("order-1", yuan(8_900)));

    // Then
    assertThat(query("order-1")).isEqualTo(new PaymentState.Open());
    assertThat(query("never-heard-of")).isEqualTo(new PaymentState.Open());
  }

  @ParameterizedTest
  @CsvSource({"1,CNY", "8900,CNY", "900719925474099301,CNY", "1200,JPY", "1234,KWD", "1999,USD"})
  public void aPaidNoticeTellsTheExactAmount(long minor, String currency) {
    // Given
    Money amount = Money.of(minor, currency);
    HttpRequestData notice = noticeOf(request("order-1", amount), true);

    // When
    PaymentNotice decoded = accepted(notice).notice();

    // Then
    assertThat(decoded.reference()).isEqualTo("order-1");
    assertThat(((PaymentState.Paid) decoded.state()).amount()).isEqualTo(amount);
    assertThat(((PaymentState.Paid) query("order-1")).amount()).isEqualTo(amount);
  }

  @Test
  public void aDeclinedNoticeClosesThePayment() {
    // Given
    HttpRequestData notice = noticeOf(request("order-1", yuan(8_900)), false);

    // When
    PaymentNotice decoded = accepted(notice).notice();

    // Then
    assertThat(decoded.state()).isInstanceOf(PaymentState.Closed.class);
    assertThat(query("order-1")).isInstanceOf(PaymentState.Closed.class);
  }

  @Test
  public void aRepeatedNoticeIsRecognisable() {
    // Given
    HttpRequestData notice = noticeOf(request("order-1", yuan(8_900)), true);
    HttpRequestData other = noticeOf(request("order-2", yuan(8_900)), true);
    PaymentNotice first = accepted(notice).notice();
    clock.advance(Duration.ofSeconds(2));

    // When
    PaymentNotice again = accepted(notice).notice();

    // Then
    assertThat(again.noticeId()).isEqualTo(first.noticeId());
    assertThat(accepted(other).notice().noticeId()).isNotEqualTo(first.noticeId());
  }

  @Test
  public void noByteOfANoticeCanBeChanged() {
    // Given
    HttpRequestData notice = noticeOf(request("order-1", yuan(8_900)), true);
    PaymentNotice sound = accepted(notice).notice();

    for (int i = 0; i < notice.body().length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        // When
        byte[] body = notice.body().clone();
        body[i] ^= (byte) (1 << bit);
        NoticeOutcome outcome = provider().receive(with(notice, body));

        // Then: refused, or another spelling of the same (%2f for %2F)
        if (outcome instanceof NoticeOutcome.Accepted accepted) {
          assertThat(accepted.notice()).as("byte %d, bit %d", i, bit).isEqualTo(sound);
        }
      }
    }
  }

  @Test
  public void aCutOrLengthenedNoticeIsRejected() {
    // Given
    HttpRequestData notice = noticeOf(request("order-1", yuan(8_900)), true);
    byte[] body = notice.body();

    // Then
    for (int length = 0; length < body.length; length++) {
      assertRejected(with(notice, Arrays.copyOf(body, length)));
    }
    assertRejected(with(notice, Arrays.copyOf(body, 2 * 1024 * 1024)));
    assertRejected(with(notice, (text(body) + "&x=y").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  public void aNoticeWithOtherKeysIsRejectedAndChangesNothing() {
    // Given
    HttpRequestData notice = noticeOf(request("order-1", yuan(8_900)), true);

    // When
    NoticeOutcome outcome = stranger().receive(notice);

    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            NoticeOutcome.Rejected.class,
            rejected -> assertThat(rejected.kind()).isEqualTo(FailureKind.WEBHOOK_UNAUTHENTIC));
    assertThat(value(stranger().query("order-1", deadline()))).isEqualTo(new PaymentState.Open());
  }

  @Test
  public void anOldNoticeAndOneFromTheFutureAreRejected() {
    // Given
    HttpRequestData notice = noticeOf(request("order-1", yuan(8_900)), true);

    // Then
    clock.advance(window().plusSeconds(1));
    assertRejected(notice);
    clock.advance(Duration.ofDays(-30));
    assertRejected(notice);
  }

  @Test
  public void onlyPostsAreNotices() {
    // Given
    HttpRequestData notice = noticeOf(request("order-1", yuan(8_900)), true);

    // Then
    assertRejected(
        new HttpRequestData(
            "GET",
            notice.path(),
            notice.headers(),
            notice.query(),
            notice.body(),
            notice.receivedAt()));
  }

  @Test
  public void anyBytesAreRejectedWithoutBeingRepeated() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    HttpRequestData notice = noticeOf(request("order-1", yuan(8_900)), true);
    for (int i = 0; i < 2_000; i++) {
      // Given
      byte[] body = new byte[random.nextInt(400)];
      random.nextBytes(body);

      // When
      NoticeOutcome outcome = provider().receive(with(notice, body));

      // Then
      assertThat(outcome)
          .as("seed %d, round %d", seed, i)
          .isInstanceOfSatisfying(
              NoticeOutcome.Rejected.class,
              rejected -> assertThat(rejected.reason()).isNotBlank().hasSizeLessThan(80));
    }
  }

  /** What reaches us about a payment that has been started. */
  protected final HttpRequestData noticeOf(PaymentRequest request, boolean paid) {
    return notice(request, start(request), paid);
  }

  protected final PaymentStep start(PaymentRequest request) {
    return value(provider().start(request, deadline()));
  }

  protected final PaymentState query(String reference) {
    return value(provider().query(reference, deadline()));
  }

  /** What the provider under test makes of a notice that it must accept. */
  protected final NoticeOutcome.Accepted accepted(HttpRequestData notice) {
    return switch (provider().receive(notice)) {
      case NoticeOutcome.Accepted accepted -> accepted;
      case NoticeOutcome.Rejected rejected ->
          throw new AssertionError("rejected: " + rejected.reason());
    };
  }

  protected final void assertRejected(HttpRequestData notice) {
    assertThat(provider().receive(notice)).isInstanceOf(NoticeOutcome.Rejected.class);
  }

  /** The same request with another body. */
  protected static HttpRequestData with(HttpRequestData request, byte[] body) {
    return new HttpRequestData(
        request.method(),
        request.path(),
        request.headers(),
        Map.copyOf(request.query()),
        body,
        request.receivedAt());
  }

  protected static Money yuan(long minor) {
    return Money.of(minor, "CNY");
  }

  private Deadline deadline() {
    return Deadline.after(Duration.ofSeconds(10), clock);
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
