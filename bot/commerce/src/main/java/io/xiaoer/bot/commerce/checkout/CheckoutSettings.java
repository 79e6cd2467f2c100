package io.xiaoer.bot.commerce.checkout;

import java.time.Duration;

/**
 * How long links to an order's page work.
 *
 * @param life of a link
 * @param paidLife how long after the payment the links of a paid order show its page
 */
public record CheckoutSettings(Duration life, Duration paidLife) {

  /** A day; thirty days. */
  public static final CheckoutSettings DEFAULT =
      new CheckoutSettings(Duration.ofHours(24), Duration.ofDays(30));

  public CheckoutSettings {
    if (!life.isPositive() || paidLife.isNegative()) {
      throw new IllegalArgumentException("a checkout link needs some time");
    }
  }
}
