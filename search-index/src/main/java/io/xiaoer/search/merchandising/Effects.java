package io.xiaoer.search.merchandising;

import java.util.List;
import java.util.Objects;

/**
 * What the rules do to one question.
 *
 * @param pins in the order of their places, each product once
 * @param weights factors on the scores of some goods, never 1
 * @param hidden what must not be found
 * @param rewordings other ways to say it
 * @param rules the ids of the rules that hold for the question, in order
 */
public record Effects(
    List<Pin> pins,
    List<Weight> weights,
    List<Target> hidden,
    Rewordings rewordings,
    List<String> rules) {

  public Effects {
    pins = List.copyOf(pins);
    weights = List.copyOf(weights);
    hidden = List.copyOf(hidden);
    Objects.requireNonNull(rewordings, "rewordings");
    rules = List.copyOf(rules);
  }

  /**
   * A product at a place.
   *
   * @param position counted from 1
   * @param asked whether the rule names the question, so that the product answers it even where
   *     nothing else does
   */
  public record Pin(String productId, int position, boolean asked) {}

  /** A factor on the score of some goods. */
  public record Weight(double factor, Target target) {}
}
