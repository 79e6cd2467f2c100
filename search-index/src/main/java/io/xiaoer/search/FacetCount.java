package io.xiaoer.search;

import java.util.Objects;

/** How many of the matching products have a value. */
public record FacetCount(String value, long count) {
  public FacetCount {
    Objects.requireNonNull(value, "value");
  }
}
