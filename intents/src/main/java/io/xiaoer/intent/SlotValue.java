package io.xiaoer.intent;

import java.math.BigDecimal;

/** What fills a slot. Closed: consumers handle each kind. */
public sealed interface SlotValue {

  /** Words, cleaned of what other slots took. */
  record Text(String text) implements SlotValue {}

  /** An exact number; 80 and 80.0 are the same. */
  record Numeric(BigDecimal value) implements SlotValue {
    public Numeric {
      BigDecimal shortest = value.stripTrailingZeros();
      value = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
  }

  /** A place in what was last shown, from 1; negative numbers count from the end. */
  record Ordinal(int position) implements SlotValue {}

  /** A good that is pointed at without a number. */
  record Reference(Which which) implements SlotValue {}

  /** What is pointed at. */
  enum Which {
    /** The last of those shown. */
    LAST,
    /** The one just spoken about. */
    THIS
  }
}
