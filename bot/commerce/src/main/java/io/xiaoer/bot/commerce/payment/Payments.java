package io.xiaoer.bot.commerce.payment;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.checkout.CheckoutLookup;
import io.xiaoer.bot.commerce.order.InTurn;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.payment.Attempts.Attempt;
import io.xiaoer.failure.XiaoerException;
import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.payment.PaymentProvider;
import io.xiaoer.payment.PaymentRequest;
import io.xiaoer.payment.PaymentState;
import io.xiaoer.time.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the money for orders. Safe from any thread, and to run on several nodes at once.
 *
 * <p>No provider is called within a transaction.
 */
public final class Payments {

  private static final Logger LOGGER = LoggerFactory.getLogger(Payments.class);
  private static final Duration PROVIDER_TIME = Duration.ofSeconds(10);
  private static final int BATCH = 50;

  private final PaymentDesk desk;
  private final List<PaymentProvider> providers;
  private final Settlement settlement;

  /**
   * @param providers those that are switched on, at least one; new payments go to the first
   */
  public Payments(PaymentDesk desk, List<PaymentProvider> providers) {
    if (providers.isEmpty()) {
      throw new IllegalArgumentException("no payment provider is switched on");
    }
    this.desk = desk;
    this.providers = List.copyOf(providers);
    this.settlement = new Settlement(desk);
  }

  /**
   * Starts to pay, or goes on with the payment already started. Fails with {@link
   * io.xiaoer.failure.UpstreamException} where the provider does; trying again is safe.
   */
  public Future<StartOutcome> start(String checkoutToken, String returnUrl) {
    return desk.checkouts()
        .open(checkoutToken)
        .compose(
            page ->
                switch (page) {
                  case CheckoutLookup.Found(var order, _) -> start(order, returnUrl);
                  case CheckoutLookup.Expired(), CheckoutLookup.Unknown() ->
                      outcome(new StartOutcome.Expired());
                });
  }

  /**
   * Takes a provider's word about a payment: callback and query alike, in any order, any number of
   * times. One transaction holds the payment, the order, its stock, the ledger and the outbox.
   *
   * @param provider whose word it is
   */
  public Future<SettleOutcome> settle(PaymentNotice notice, String provider) {
    return desk.database()
        .transact(tx -> settlement.settle(tx, notice, provider))
        .onSuccess(outcome -> report(outcome, provider));
  }

  /**
   * Asks the providers about open attempts that are due; tells how many were settled. What is still
   * open when its time is over is closed, so that the order can expire.
   */
  public Future<Integer> reconcile(Instant now) {
    return Attempts.due(desk.database().reads(), now, BATCH)
        .compose(due -> InTurn.count(due, attempt -> ask(attempt, now)));
  }

  private Future<StartOutcome> start(Order order, String returnUrl) {
    Instant now = desk.clock().instant();
    if (order.status() != OrderStatus.AWAITING_PAYMENT) {
      return outcome(new StartOutcome.NotPayable(order.status()));
    }
    if (!order.payBefore().isAfter(now)) {
      return outcome(new StartOutcome.Expired());
    }
    if (order.recipient() == null) {
      return outcome(new StartOutcome.RecipientMissing());
    }
    PaymentProvider provider = providers.getFirst();
    return desk.database()
        .transact(tx -> Attempts.open(tx, order, provider.provider(), now))
        .compose(attempt -> provider.start(request(attempt, returnUrl), deadline()))
        .map(StartOutcome.Ready::new);
  }

  private static PaymentRequest request(Attempt attempt, String returnUrl) {
    return new PaymentRequest(
        attempt.reference(),
        attempt.amount(),
        "Xiaoer " + attempt.orderNumber(),
        returnUrl,
        attempt.expiresAt());
  }

  private Future<Boolean> ask(Attempt attempt, Instant now) {
    Optional<PaymentProvider> provider =
        providers.stream().filter(p -> p.provider().equals(attempt.provider())).findFirst();
    return provider.isEmpty() ? later(attempt, now) : ask(provider.get(), attempt, now);
  }

  private Future<Boolean> ask(PaymentProvider provider, Attempt attempt, Instant now) {
    return provider
        .query(attempt.reference(), deadline())
        .compose(state -> settle(answer(attempt, state), provider.provider()))
        .compose(outcome -> after(outcome, attempt, now))
        .recover(fault -> unanswered(fault, attempt, now));
  }

  private static PaymentNotice answer(Attempt attempt, PaymentState state) {
    String id = "query/" + attempt.reference() + "/" + state.getClass().getSimpleName();
    return new PaymentNotice(id, attempt.reference(), state);
  }

  private Future<Boolean> after(SettleOutcome outcome, Attempt attempt, Instant now) {
    return switch (outcome) {
      case SettleOutcome.Settled _ -> Future.succeededFuture(true);
      case SettleOutcome.StillOpen _, SettleOutcome.WrongAmount _ ->
          attempt.expiresAt().isAfter(now) ? later(attempt, now) : close(attempt);
      case SettleOutcome.AlreadySettled _,
          SettleOutcome.Declined _,
          SettleOutcome.Late _,
          SettleOutcome.UnknownReference _ ->
          Future.succeededFuture(false);
    };
  }

  private Future<Boolean> unanswered(Throwable fault, Attempt attempt, Instant now) {
    if (!(fault instanceof XiaoerException known)) {
      return Future.failedFuture(fault);
    }
    LOGGER
        .atWarn()
        .addKeyValue("target", attempt.provider())
        .addKeyValue("failureKind", known.kind().label())
        .log("payment query failed");
    return later(attempt, now);
  }

  private Future<Boolean> later(Attempt attempt, Instant now) {
    return desk.database().transact(tx -> Attempts.askLater(tx, attempt, now)).map(false);
  }

  private Future<Boolean> close(Attempt attempt) {
    return desk.database().transact(tx -> Attempts.close(tx, attempt)).map(false);
  }

  private Deadline deadline() {
    return Deadline.after(PROVIDER_TIME, desk.clock());
  }

  /** What somebody must look at is said aloud; the rest is counted by the caller. */
  private static void report(SettleOutcome outcome, String provider) {
    switch (outcome) {
      case SettleOutcome.WrongAmount _, SettleOutcome.UnknownReference _, SettleOutcome.Late _ ->
          LOGGER
              .atWarn()
              .addKeyValue("target", provider)
              .addKeyValue("outcome", outcome.getClass().getSimpleName())
              .log("payment needs attention");
      case SettleOutcome.Settled _,
          SettleOutcome.AlreadySettled _,
          SettleOutcome.Declined _,
          SettleOutcome.StillOpen _ -> {}
    }
  }

  private static Future<StartOutcome> outcome(StartOutcome outcome) {
    return Future.succeededFuture(outcome);
  }
}
