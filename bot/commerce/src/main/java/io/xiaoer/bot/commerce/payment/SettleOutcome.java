package io.xiaoer.bot.commerce.payment;

import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.money.Money;

/** What a provider's word about a payment changed. Closed: whoever counts them counts each. */
public sealed interface SettleOutcome {

  /** The order is paid by this. */
  record Settled(Order order) implements SettleOutcome {}

  /** It was settled by this payment before; nothing changed. */
  record AlreadySettled(Order order) implements SettleOutcome {}

  /** Another amount or currency than the order asks. Nothing changed; an operator must look. */
  record WrongAmount(Money expected, Money paid) implements SettleOutcome {}

  /** No attempt of that provider has this reference. */
  record UnknownReference() implements SettleOutcome {}

  /** Money for an order that does not want it any more: it has to be given back. */
  record Late(Order order, Money toRefund) implements SettleOutcome {}

  /** The attempt ended without money; the order can still be paid by another. */
  record Declined(Order order) implements SettleOutcome {}

  /** Nobody has paid yet. */
  record StillOpen() implements SettleOutcome {}
}
