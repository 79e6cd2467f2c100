package io.xiaoer.search.question;

/** Ages in months, both ends inclusive. */
public record AgeRange(int fromMonths, int toMonths) {
  /** Older than anybody. */
  public static final int OLDEST = 1_500;

  public AgeRange {
    if (fromMonths < 0 || toMonths < fromMonths || toMonths > OLDEST) {
      throw new IllegalArgumentException("ages go from 0 to " + OLDEST + " months, upwards");
    }
  }

  /** Such as {@code 36-47} or {@code 36+}. */
  @Override
  public String toString() {
    return fromMonths + (toMonths == OLDEST ? "+" : "-" + toMonths);
  }
}
