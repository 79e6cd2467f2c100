package io.xiaoer.bot.commerce.checkout;

import io.xiaoer.bot.commerce.order.Order;
import java.time.Instant;

/** What a checkout link opens. */
public sealed interface CheckoutLookup {

  /** The whole order, for its owner. */
  record Found(Order order, Instant expiresAt) implements CheckoutLookup {}

  /** It was good once. The buyer can ask the clerk for a new one. */
  record Expired() implements CheckoutLookup {}

  record Unknown() implements CheckoutLookup {}
}
