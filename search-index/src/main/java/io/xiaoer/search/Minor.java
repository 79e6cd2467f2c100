package io.xiaoer.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Amounts in minor units, for currencies with two decimals. */
final class Minor {
  private static final int DECIMALS = 2;

  private Minor() {}

  /** The lower end of a range of prices. */
  static long least(@Nullable BigDecimal amount) {
    return amount == null ? Long.MIN_VALUE : of(amount);
  }

  /** The upper end of a range of prices. */
  static long most(@Nullable BigDecimal amount) {
    return amount == null ? Long.MAX_VALUE : of(amount);
  }

  static long of(BigDecimal amount) {
    return amount
        .movePointRight(DECIMALS)
        .setScale(0, RoundingMode.HALF_UP)
        .min(BigDecimal.valueOf(Long.MAX_VALUE))
        .longValue();
  }
}
