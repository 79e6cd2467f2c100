package io.xiaoer.bot.commerce.order;

import java.time.Duration;

/**
 * The shop's terms.
 *
 * @param proposalLife how long a proposal can be confirmed
 * @param paymentWindow how long stock stays reserved for an unpaid order
 * @param mostPieces of one sku in one order
 */
public record OrderSettings(Duration proposalLife, Duration paymentWindow, int mostPieces) {

  /** Ten minutes, half an hour, 99 pieces. */
  public static final OrderSettings DEFAULT =
      new OrderSettings(Duration.ofMinutes(10), Duration.ofMinutes(30), 99);

  public OrderSettings {
    if (!proposalLife.isPositive() || !paymentWindow.isPositive()) {
      throw new IllegalArgumentException("a proposal and an order need some time");
    }
    if (mostPieces < 1 || mostPieces > 100_000) {
      throw new IllegalArgumentException("mostPieces must be 1 to 100000");
    }
  }
}
