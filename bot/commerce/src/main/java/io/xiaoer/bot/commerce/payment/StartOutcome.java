package io.xiaoer.bot.commerce.payment;

import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.payment.PaymentStep;

/** What became of a wish to pay. */
public sealed interface StartOutcome {

  /** What the buyer does next. */
  record Ready(PaymentStep step) implements StartOutcome {}

  /** It is paid already, or cancelled. */
  record NotPayable(OrderStatus status) implements StartOutcome {}

  /** First the recipient, then the money. */
  record RecipientMissing() implements StartOutcome {}

  /** The link or the time to pay is over, or the link never was. */
  record Expired() implements StartOutcome {}
}
