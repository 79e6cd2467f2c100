package io.xiaoer.search;

import java.util.Objects;

/**
 * A product that matches.
 *
 * @param score compares only within its own answer
 * @param fits whether it fits as well as the first; otherwise it only comes near
 */
public record ProductHit(String id, double score, boolean fits) {
  public ProductHit {
    Objects.requireNonNull(id, "id");
  }
}
