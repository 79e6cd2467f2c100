package io.xiaoer.bot.web.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.payment.SettleOutcome;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.payment.NoticeOutcome;
import io.xiaoer.payment.PaymentProvider;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /webhooks/payments/{provider}}. Counted as {@code xiaoer.payment.notices} by provider
 * and outcome. A notice is acknowledged when it is settled, also where it changed nothing.
 */
public final class PaymentHooks {

  private static final Logger LOGGER = LoggerFactory.getLogger(PaymentHooks.class);

  private final Map<String, PaymentProvider> providers;
  private final PaymentSettlement settlement;
  private final MeterRegistry metrics;
  private final Clock clock;

  public PaymentHooks(
      Collection<PaymentProvider> providers,
      PaymentSettlement settlement,
      MeterRegistry metrics,
      Clock clock) {
    this.providers =
        providers.stream()
            .collect(Collectors.toUnmodifiableMap(PaymentProvider::provider, Function.identity()));
    this.settlement = settlement;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Takes the routes; the body must have been read. */
  public void mount(Router router) {
    router.post("/webhooks/payments/:provider").handler(this::handle);
  }

  private void handle(RoutingContext request) {
    PaymentProvider provider = providers.get(Inputs.path(request, "provider"));
    if (provider == null) {
      throw new HttpProblemException(Problem.notFound("No such payment provider is switched on."));
    }
    switch (provider.receive(Answers.data(request, clock.instant()))) {
      case NoticeOutcome.Rejected rejected -> throw refusal(provider.provider(), rejected);
      case NoticeOutcome.Accepted accepted -> settle(request, provider.provider(), accepted);
    }
  }

  private void settle(RoutingContext request, String provider, NoticeOutcome.Accepted accepted) {
    HttpAnswer taken = accepted.taken();
    settlement
        .settle(accepted.notice(), provider)
        .onSuccess(outcome -> count(provider, label(provider, outcome)))
        .onComplete(_ -> Answers.write(request, taken), fault -> request.fail(503, fault));
  }

  private HttpProblemException refusal(String provider, NoticeOutcome.Rejected rejected) {
    count(provider, "rejected");
    LOGGER
        .atInfo()
        .addKeyValue("target", provider)
        .addKeyValue("failureKind", rejected.kind().label())
        .addKeyValue("reason", rejected.reason())
        .log("payment notice rejected");
    boolean unauthentic = rejected.kind() == FailureKind.WEBHOOK_UNAUTHENTIC;
    return new HttpProblemException(
        unauthentic
            ? Problem.of(401, "The signature or token is wrong.")
            : Problem.badRequest("The body is not what was expected."));
  }

  private static String label(String provider, SettleOutcome outcome) {
    return switch (outcome) {
      case SettleOutcome.Settled _ -> "settled";
      case SettleOutcome.AlreadySettled _ -> "duplicate";
      case SettleOutcome.Declined _ -> "declined";
      case SettleOutcome.StillOpen _ -> "open";
      case SettleOutcome.WrongAmount _ -> alarm(provider, "wrong_amount");
      case SettleOutcome.UnknownReference _ -> alarm(provider, "unknown_reference");
      case SettleOutcome.Late _ -> alarm(provider, "late");
    };
  }

  /** Money that fits no order: an operator must look. */
  private static String alarm(String provider, String outcome) {
    LOGGER
        .atError()
        .addKeyValue("target", provider)
        .addKeyValue("outcome", outcome)
        .log("a payment does not fit its order");
    return outcome;
  }

  private void count(String provider, String outcome) {
    Counter.builder("xiaoer.payment.notices")
        .tag("provider", provider)
        .tag("outcome", outcome)
        .register(metrics)
        .increment();
  }
}
