package io.xiaoer.testkit.payment;

import io.xiaoer.http.HttpRequestData;
import io.xiaoer.payment.PaymentProvider;
import io.xiaoer.payment.PaymentRequest;
import io.xiaoer.payment.PaymentStep;
import io.xiaoer.secret.Secret;
import java.time.Duration;

class ScriptedPaymentsTest extends PaymentProviderContract {

  private final ScriptedPayments provider = new ScriptedPayments(clock, new Secret("ours"));
  private final ScriptedPayments stranger = new ScriptedPayments(clock, new Secret("theirs"));

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
    return paid
        ? provider.paid(request.reference(), request.amount())
        : provider.closed(request.reference(), request.amount());
  }

  @Override
  protected Duration window() {
    return ScriptedPayments.WINDOW;
  }
}
