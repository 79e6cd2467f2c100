package io.xiaoer.search;

import java.util.Objects;

/** A product that matches, with a score that compares only within its own answer. */
public record ProductHit(String id, double score) {
  public ProductHit {
    Objects.requireNonNull(id, "id");
  }
}
