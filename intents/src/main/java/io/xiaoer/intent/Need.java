package io.xiaoer.intent;

import java.util.Locale;

/** What a cue demands of the conversation before it counts in full. */
enum Need {
  NOTHING,
  RESULTS,
  PROPOSAL,
  ORDERS;

  static Need named(String word) {
    return word.equals("-") ? NOTHING : valueOf(word.toUpperCase(Locale.ROOT));
  }

  boolean isMetBy(Context context) {
    return switch (this) {
      case NOTHING -> true;
      case RESULTS -> context.hasResults();
      case PROPOSAL -> context.hasProposal();
      case ORDERS -> context.hasOrders();
    };
  }
}
