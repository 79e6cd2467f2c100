package io.xiaoer.bot.web.edge;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.payment.SettleOutcome;
import io.xiaoer.payment.PaymentNotice;

/** Takes a provider's word, as the edge sees it: {@code Payments::settle}. */
@FunctionalInterface
public interface PaymentSettlement {

  /** Completes when what the notice changed is committed; idempotent. */
  Future<SettleOutcome> settle(PaymentNotice notice, String provider);
}
