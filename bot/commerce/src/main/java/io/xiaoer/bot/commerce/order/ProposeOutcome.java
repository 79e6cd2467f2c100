package io.xiaoer.bot.commerce.order;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of a wish to buy. Closed: the clerk has words for each. */
public sealed interface ProposeOutcome {

  /**
   * It can be confirmed.
   *
   * @param left pieces that can still be bought, by sku, those of the proposal included
   */
  record Proposed(Proposal proposal, Map<String, Integer> left) implements ProposeOutcome {
    public Proposed {
      left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
    }
  }

  /** There is no such sku, or it is no longer sold. */
  record Unknown(String sku) implements ProposeOutcome {}

  /** Fewer pieces are left than wanted; perhaps none. */
  record SoldOut(String sku, int available) implements ProposeOutcome {}

  /** More pieces of one sku than one order may have. */
  record TooMany(int limit) implements ProposeOutcome {}
}
