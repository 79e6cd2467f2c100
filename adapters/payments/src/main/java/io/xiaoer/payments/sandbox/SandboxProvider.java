package io.xiaoer.payments.sandbox;

import io.vertx.core.Future;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.payment.NoticeOutcome;
import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.payment.PaymentProvider;
import io.xiaoer.payment.PaymentRequest;
import io.xiaoer.payment.PaymentState;
import io.xiaoer.payment.PaymentStep;
import io.xiaoer.time.Deadline;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes what the buyer chose on the test page for the outcome of the payment.
 *
 * <p>There is no system behind it that knows what was paid. {@link #query} answers from the notices
 * that this process has taken, the last ten thousand of them: after a restart, or on another node,
 * a payment that was made reads as {@link PaymentState.Open}. Whoever settled it by its notice must
 * not undo that by a query.
 */
final class SandboxProvider implements PaymentProvider {

  private static final String ACTION = "/webhooks/payments/" + SandboxProviderFactory.NAME;

  private final Clock clock;
  private final SandboxVerifier verifier;
  private final ReturnAddress home;
  private final SeenPayments seen = new SeenPayments();

  SandboxProvider(Clock clock, SandboxVerifier verifier, ReturnAddress home) {
    this.clock = clock;
    this.verifier = verifier;
    this.home = home;
  }

  @Override
  public String provider() {
    return SandboxProviderFactory.NAME;
  }

  @Override
  public Future<PaymentStep> start(PaymentRequest request, Deadline deadline) {
    return Future.succeededFuture(
        new PaymentStep.TestPage(
            request.amount(),
            ACTION,
            signed(request, SandboxForm.PAID),
            signed(request, SandboxForm.DECLINED)));
  }

  @Override
  public Future<PaymentState> query(String reference, Deadline deadline) {
    return Future.succeededFuture(seen.state(reference));
  }

  @Override
  public NoticeOutcome receive(HttpRequestData request) {
    return SandboxDecoder.form(request)
        .map(this::judge)
        .orElseGet(() -> rejected(FailureKind.PAYLOAD_MALFORMED, "not a form of the test page"));
  }

  private NoticeOutcome judge(SandboxDecoder.Signed signed) {
    SandboxForm form = signed.form();
    if (!verifier.isAuthentic(form, signed.signature())) {
      return rejected(FailureKind.WEBHOOK_UNAUTHENTIC, "signature");
    }
    if (!verifier.isTimely(form, clock.instant())) {
      return rejected(FailureKind.WEBHOOK_UNAUTHENTIC, "time window");
    }
    PaymentNotice notice = SandboxDecoder.notice(signed, clock.instant());
    seen.add(notice);
    return new NoticeOutcome.Accepted(notice, HttpAnswer.seeOther(home.safe(form.returnUrl())));
  }

  private Map<String, String> signed(PaymentRequest request, String result) {
    SandboxForm form =
        new SandboxForm(
            request.reference(),
            request.amount().amountText(),
            request.amount().currency().getCurrencyCode(),
            result,
            request.returnUrl(),
            String.valueOf(request.expiresAt().getEpochSecond()));
    Map<String, String> fields = new LinkedHashMap<>(form.fields());
    fields.put(SandboxForm.SIGN, verifier.sign(form));
    return fields;
  }

  private static NoticeOutcome rejected(FailureKind kind, String check) {
    return new NoticeOutcome.Rejected(kind, check);
  }
}
