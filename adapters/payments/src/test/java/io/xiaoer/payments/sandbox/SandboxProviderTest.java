package io.xiaoer.payments.sandbox;

import static io.xiaoer.testkit.time.Patience.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.payment.NoticeOutcome;
import io.xiaoer.payment.PaymentProvider;
import io.xiaoer.payment.PaymentProviderFactory;
import io.xiaoer.payment.PaymentRequest;
import io.xiaoer.payment.PaymentState;
import io.xiaoer.payment.PaymentStep;
import io.xiaoer.plugin.AdapterContext;
import io.xiaoer.secret.Secret;
import io.xiaoer.testkit.payment.PaymentProviderContract;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxProviderTest extends PaymentProviderContract {

  private static final String HOME = "http://localhost:8080";

  private final Vertx vertx = Vertx.vertx();
  private final PaymentProvider provider = make("ours", HOME);
  private final PaymentProvider stranger = make("theirs", HOME);

  @AfterEach
  void close() {
    value(vertx.close());
  }

  @Override
  protected PaymentProvider provider() {
    return provider;
  }

  @Override
  protected PaymentProvider stranger() {
    return stranger;
  }

  @Override
  protected HttpRequestData notice(PaymentRequest request, PaymentStep step, boolean paid) {
    PaymentStep.TestPage page = (PaymentStep.TestPage) step;
    return posted(paid ? page.pay() : page.decline());
  }

  @Override
  protected Duration window() {
    return Duration.ofMinutes(30);
  }

  @Test
  void theFactoryIsFound() {
    assertThat(ServiceLoader.load(PaymentProviderFactory.class))
        .extracting(factory -> factory.name())
        .containsExactly("sandbox");
  }

  @Test
  void theTestPagePostsToTheSandbox() {
    // When
    PaymentStep.TestPage page = page(HOME + "/o/token");

    // Then
    assertThat(page.action()).isEqualTo("/webhooks/payments/sandbox");
    assertThat(page.amount()).isEqualTo(yuan(8_900));
    assertThat(page.pay())
        .containsEntry("ref", "order-1")
        .containsEntry("amount", "89.00")
        .containsEntry("currency", "CNY")
        .containsEntry("result", "paid")
        .containsOnlyKeys("ref", "amount", "currency", "result", "returnUrl", "at", "sign");
    assertThat(page.decline()).containsEntry("result", "declined");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, http://localhost:8080/o/tok?x=1&y=%20,"
        + " http://localhost:8080/o/tok?x=1&y=%20",
    "http://localhost:8080, /o/tok, /o/tok",
    "http://localhost:8080, http://localhost:8080.evil.example/o, http://localhost:8080/",
    "http://localhost:8080, http://localhost:8080@evil.example/, http://localhost:8080/",
    "http://localhost:8080, http://evil.example/, http://localhost:8080/",
    "http://localhost:8080, https://localhost:8080/o, http://localhost:8080/",
    "http://localhost:8080, //evil.example/o, http://localhost:8080/",
    "http://localhost:8080, /\\evil.example, http://localhost:8080/",
    "http://localhost:8080, javascript:alert(1), http://localhost:8080/",
    "http://localhost:8080, '', http://localhost:8080/",
    "http://localhost:8080, o/tok, http://localhost:8080/",
    "https://a.example/shop, https://A.example/shop/o/t, https://A.example/shop/o/t",
    "https://a.example/shop, https://a.example/shopping, https://a.example/shop/",
    "https://a.example/shop, https://a.example/shop/../admin, https://a.example/shop/"
  })
  void theBuyerGoesBackToUsOnly(String home, String returnUrl, String expected) {
    // Given
    PaymentProvider ours = make("ours", home);
    HttpRequestData notice = posted(page(returnUrl).pay());

    // When
    NoticeOutcome outcome = ours.receive(notice);

    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            NoticeOutcome.Accepted.class,
            accepted -> {
              assertThat(accepted.taken().status()).isEqualTo(303);
              assertThat(accepted.taken().headers()).containsEntry("Location", expected);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "amount, 0.01",
    "amount, 89.000",
    "ref, order-2",
    "currency, JPY",
    "result, declined",
    "at, 9999999999",
    "returnUrl, http://evil.example",
    "sign, AAAA"
  })
  void noFieldCanBeReplaced(String field, String value) {
    // Given
    Map<String, String> fields = new LinkedHashMap<>(page("/o").pay());
    fields.put(field, value);

    // When
    NoticeOutcome outcome = provider.receive(posted(fields));

    // Then
    assertThat(outcome)
        .isEqualTo(new NoticeOutcome.Rejected(FailureKind.WEBHOOK_UNAUTHENTIC, "signature"));
    assertThat(query("order-1")).isEqualTo(new PaymentState.Open());
  }

  @Test
  void lineBreaksCannotMoveTextFromOneFieldToTheNext() {
    // Given: the same canonical text, divided differently
    Map<String, String> fields = new LinkedHashMap<>(page("/o").pay());
    fields.put("ref", fields.get("ref") + "\n" + fields.get("amount"));
    fields.put("amount", String.valueOf(fields.get("currency")));
    fields.put("currency", "paid\n/o");
    fields.put("result", String.valueOf(fields.get("at")));

    // Then
    assertRejected(posted(fields));
  }

  @Test
  void aFieldGivenTwiceOrLeftOutIsMalformed() {
    // Given
    HttpRequestData notice = posted(page("/o").pay());
    String body = new String(notice.body(), UTF_8);

    // Then
    assertMalformed(with(notice, (body + "&amount=89.00").getBytes(UTF_8)));
    assertMalformed(with(notice, body.replace("amount=", "amont=").getBytes(UTF_8)));
    assertMalformed(with(notice, (body + "&extra=1").getBytes(UTF_8)));
    assertMalformed(with(notice, body.replace("ref=", "ref=%zz").getBytes(UTF_8)));
    assertMalformed(with(notice, new byte[0]));
  }

  @Test
  void paidStaysPaid() {
    // Given
    PaymentStep.TestPage page = page("/o");
    accepted(posted(page.decline()));
    accepted(posted(page.pay()));

    // When
    accepted(posted(page.decline()));

    // Then
    assertThat(query("order-1")).isInstanceOf(PaymentState.Paid.class);
  }

  private void assertMalformed(HttpRequestData notice) {
    assertThat(provider.receive(notice))
        .isInstanceOfSatisfying(
            NoticeOutcome.Rejected.class,
            rejected -> assertThat(rejected.kind()).isEqualTo(FailureKind.PAYLOAD_MALFORMED));
  }

  private PaymentStep.TestPage page(String returnUrl) {
    PaymentRequest request = request("order-1", yuan(8_900));
    return (PaymentStep.TestPage)
        start(
            new PaymentRequest(
                request.reference(),
                request.amount(),
                request.description(),
                returnUrl,
                request.expiresAt()));
  }

  private HttpRequestData posted(Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return new HttpRequestData(
        "POST",
        "/webhooks/payments/sandbox",
        Map.of(),
        Map.of(),
        body.getBytes(UTF_8),
        clock.instant());
  }

  private PaymentProvider make(String key, String publicUrl) {
    return new SandboxProviderFactory()
        .create(
            new SandboxSettings(),
            new AdapterContext(
                vertx, clock, Path.of("unused"), publicUrl, new Secret(key), () -> "id"));
  }
}
