package io.xiaoer.testkit.payment;

import io.vertx.core.Future;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.money.Money;
import io.xiaoer.payment.NoticeOutcome;
import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.payment.PaymentProvider;
import io.xiaoer.payment.PaymentRequest;
import io.xiaoer.payment.PaymentState;
import io.xiaoer.payment.PaymentStep;
import io.xiaoer.secret.Secret;
import io.xiaoer.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A provider named {@code scripted}: a test says what becomes of a payment, and gets the notice
 * that tells of it. Safe from any thread.
 */
public final class ScriptedPayments implements PaymentProvider {

  /** How old a notice may be. */
  public static final Duration WINDOW = Duration.ofMinutes(5);

  private static final String SEAL = "X-Seal";

  private static final Pattern BODY =
      Pattern.compile("([\\w-]{6,32}) (paid|closed) (-?\\d{1,18}) ([A-Z]{3}) (\\d{1,12})");

  private final Clock clock;
  private final Secret seal;
  private final Map<String, PaymentState> states = new HashMap<>();

  public ScriptedPayments(Clock clock, Secret seal) {
    this.clock = clock;
    this.seal = seal;
  }

  /** The payment works; the request tells of it. */
  public HttpRequestData paid(String reference, Money amount) {
    return notice(
        reference, "paid", amount, new PaymentState.Paid(amount, id(reference), clock.instant()));
  }

  /** The payment comes to nothing; the request tells of it. */
  public HttpRequestData closed(String reference, Money amount) {
    return notice(reference, "closed", amount, new PaymentState.Closed("scripted"));
  }

  @Override
  public String provider() {
    return "scripted";
  }

  @Override
  public Future<PaymentStep> start(PaymentRequest request, Deadline deadline) {
    return Future.succeededFuture(
        new PaymentStep.Redirect("https://pay.invalid/" + request.reference()));
  }

  @Override
  public synchronized Future<PaymentState> query(String reference, Deadline deadline) {
    return Future.succeededFuture(states.getOrDefault(reference, new PaymentState.Open()));
  }

  @Override
  public NoticeOutcome receive(HttpRequestData request) {
    String text = new String(request.body(), StandardCharsets.UTF_8);
    Matcher body = BODY.matcher(text);
    if (!request.method().equals("POST") || !body.matches()) {
      return new NoticeOutcome.Rejected(FailureKind.PAYLOAD_MALFORMED, "body");
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(body.group(5)));
    boolean sealed = request.header(SEAL).filter(given -> given.equals(sealOf(text))).isPresent();
    if (!sealed || Duration.between(at, clock.instant()).abs().compareTo(WINDOW) > 0) {
      return new NoticeOutcome.Rejected(FailureKind.WEBHOOK_UNAUTHENTIC, "seal");
    }
    return new NoticeOutcome.Accepted(decoded(body, at), HttpAnswer.empty(200));
  }

  private static PaymentNotice decoded(Matcher body, Instant at) {
    String reference = body.group(1);
    Money amount = Money.of(Long.parseLong(body.group(3)), body.group(4));
    PaymentState state =
        body.group(2).equals("paid")
            ? new PaymentState.Paid(amount, id(reference), at)
            : new PaymentState.Closed("scripted");
    return new PaymentNotice(reference + "/" + body.group(2), reference, state);
  }

  private synchronized HttpRequestData notice(
      String reference, String word, Money amount, PaymentState state) {
    states.put(reference, state);
    String body =
        "%s %s %d %s %d"
            .formatted(
                reference,
                word,
                amount.minor(),
                amount.currency(),
                clock.instant().getEpochSecond());
    return new HttpRequestData(
        "POST",
        "/webhooks/payments/scripted",
        Map.of(SEAL, List.of(sealOf(body))),
        Map.of(),
        body.getBytes(StandardCharsets.UTF_8),
        clock.instant());
  }

  private String sealOf(String body) {
    return Integer.toHexString((seal.reveal() + "\n" + body).hashCode());
  }

  private static String id(String reference) {
    return "scripted-" + reference;
  }
}
