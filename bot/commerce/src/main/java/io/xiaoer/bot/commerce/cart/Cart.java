package io.xiaoer.bot.commerce.cart;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A member's cart. It knows no prices: those are today's, when it is looked at or ordered.
 *
 * @param items pieces by sku, each at least one, in the order of adding
 * @param changedAt when it was last changed; the epoch where it never was
 */
public record Cart(Map<String, Integer> items, Instant changedAt) {

  /** How many skus a cart holds. */
  public static final int MOST_LINES = 30;

  /** How many pieces of one sku. */
  public static final int MOST_PIECES = 99;

  static final Cart EMPTY = new Cart(Map.of(), Instant.EPOCH);

  public Cart {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    if (items.values().stream().anyMatch(pieces -> pieces < 1)) {
      throw new IllegalArgumentException("a line of a cart has at least one piece");
    }
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }
}
