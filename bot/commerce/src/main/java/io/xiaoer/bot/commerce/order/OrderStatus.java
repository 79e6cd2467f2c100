package io.xiaoer.bot.commerce.order;

/** Where an order stands. */
public enum OrderStatus {
  /** Stock is reserved until the payment window closes. */
  AWAITING_PAYMENT,
  PAID,
  /** A parcel is with a carrier. */
  SHIPPED,
  /** Every parcel was handed over. */
  DELIVERED,
  /** The time for returns is over. */
  COMPLETED,
  /** Given up before it was paid. */
  CANCELLED,
  REFUNDED;

  /** Whether the buyer's money was taken and is kept. */
  public boolean isPaid() {
    return switch (this) {
      case PAID, SHIPPED, DELIVERED, COMPLETED -> true;
      case AWAITING_PAYMENT, CANCELLED, REFUNDED -> false;
    };
  }

  /** Whether an order may go from here to there; every guarded update follows this table. */
  public boolean canBecome(OrderStatus next) {
    return switch (this) {
      case AWAITING_PAYMENT -> next == PAID || next == CANCELLED;
      case PAID -> next == SHIPPED || next == REFUNDED;
      case SHIPPED -> next == DELIVERED || next == REFUNDED;
      case DELIVERED -> next == COMPLETED || next == REFUNDED;
      case COMPLETED -> next == REFUNDED;
      case CANCELLED, REFUNDED -> false;
    };
  }
}
