package io.xiaoer.bot.commerce.order;

import io.xiaoer.http.HttpRequestData;
import io.xiaoer.payment.PaymentProvider;
import io.xiaoer.payment.PaymentRequest;
import io.xiaoer.payment.PaymentStep;
import io.xiaoer.secret.Secret;
import io.xiaoer.testkit.payment.PaymentProviderContract;
import io.xiaoer.testkit.payment.ScriptedPayments;
import java.time.Duration;

class StagedPaymentsTest extends PaymentProviderContract {

  private final ScriptedPayments script = new ScriptedPayments(clock, new Secret("ours"));
  private final StagedPayments provider = new StagedPayments(script);
  private final StagedPayments stranger =
      new StagedPayments(new ScriptedPayments(clock, new Secret("theirs")));

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
        ? script.paid(request.reference(), request.amount())
        : script.closed(request.reference(), request.amount());
  }

  @Override
  protected Duration window() {
    return ScriptedPayments.WINDOW;
  }
}
