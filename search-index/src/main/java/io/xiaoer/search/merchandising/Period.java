package io.xiaoer.search.merchandising;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that a rule holds.
 *
 * @param from the first moment, or null for always before
 * @param until the first moment when it holds no more, or null for ever after
 */
public record Period(@Nullable Instant from, @Nullable Instant until) {

  /** Always. */
  public static final Period ALWAYS = new Period(null, null);

  public Period {
    if (from != null && until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException("from must be before until");
    }
  }

  /** Whether the moment is within. */
  public boolean holds(Instant now) {
    return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
  }
}
