package io.xiaoer.search.merchandising;

import java.util.List;
import java.util.Objects;

/**
 * The goods that a rule is about: those with any of the values.
 *
 * @param values product ids as they are; names are compared without case, width or Traditional and
 *     Simplified
 */
public record Target(By by, List<String> values) {

  /** The most values of one target. */
  public static final int MOST_VALUES = 200;

  /** Closed: what a product can be known by. */
  public enum By {
    PRODUCT,
    BRAND,
    /** A category on any level. */
    CATEGORY,
    TAG
  }

  public Target {
    Objects.requireNonNull(by, "by");
    values = List.copyOf(values);
    if (values.isEmpty() || values.size() > MOST_VALUES) {
      throw new IllegalArgumentException("a target has 1 to " + MOST_VALUES + " values");
    }
  }
}
