package io.xiaoer.bot.commerce.payment;

import io.vertx.core.Future;
import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.payment.PaymentProvider;
import java.time.Instant;
import java.util.List;

/** Takes the money for orders. Safe from any thread. */
public final class Payments {

  /**
   * @param providers those that are switched on; new payments go to the first
   */
  public Payments(PaymentDesk desk, List<PaymentProvider> providers) {}

  /** Starts to pay, or goes on with the payment already started. */
  public Future<StartOutcome> start(String checkoutToken, String returnUrl) {
    return Future.failedFuture("not yet");
  }

  /**
   * Takes a provider's word about a payment: callback and query alike, in any order, any number of
   * times. One transaction holds the payment, the order, its stock, the ledger and the outbox.
   *
   * @param provider whose word it is
   */
  public Future<SettleOutcome> settle(PaymentNotice notice, String provider) {
    return Future.failedFuture("not yet");
  }

  /** Asks the providers about open attempts that are due; tells how many were settled. */
  public Future<Integer> reconcile(Instant now) {
    return Future.failedFuture("not yet");
  }
}
