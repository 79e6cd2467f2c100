package io.xiaoer.search.question;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A wished price in whole units of the shop's currency, both ends inclusive.
 *
 * @param min null where there is no lower end
 * @param max null where there is no upper end
 */
public record PriceRange(@Nullable BigDecimal min, @Nullable BigDecimal max) {
  public PriceRange {
    if (min == null && max == null) {
      throw new IllegalArgumentException("a price range needs an end");
    }
  }

  static PriceRange upTo(BigDecimal max) {
    return new PriceRange(null, max);
  }

  static PriceRange from(BigDecimal min) {
    return new PriceRange(min, null);
  }

  /** What both allow as far as each says something; ends that are only here stay. */
  PriceRange and(PriceRange other) {
    return new PriceRange(other.min == null ? min : other.min, other.max == null ? max : other.max);
  }
}
