package io.xiaoer.bot.commerce.order;

/** What became of a parcel reported for an order. */
public sealed interface OrderShipOutcome {

  /** The parcel belongs to the order now. */
  record Shipped(Order order) implements OrderShipOutcome {}

  /** The same parcel was reported before; nothing changed. */
  record AlreadyShipped(Order order) implements OrderShipOutcome {}

  /** It is not paid, or over. */
  record NotShippable(OrderStatus status) implements OrderShipOutcome {}

  /** That carrier's number is on a parcel of another order. */
  record NumberTaken() implements OrderShipOutcome {}

  record NotFound() implements OrderShipOutcome {}
}
