package io.xiaoer.bot.commerce.order;

/** What became of a wish to cancel. The caller tells the buyer. */
public sealed interface CancelOutcome {

  /** Cancelled now; what was reserved can be bought again. */
  record Cancelled(Order order) implements CancelOutcome {}

  /** It was cancelled before. */
  record AlreadyCancelled(Order order) implements CancelOutcome {}

  /** It is paid, or further. */
  record TooLate(OrderStatus status) implements CancelOutcome {}

  /** There is none, or it is somebody else's. */
  record NotFound() implements CancelOutcome {}
}
