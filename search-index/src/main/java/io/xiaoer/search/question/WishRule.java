package io.xiaoer.search.question;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of a rule file: what it reads, in texts of which script, and what it matches.
 *
 * @param signs it matches no text that has none of these; empty where nothing is known
 */
record WishRule(Kind kind, Script script, List<String> signs, Pattern pattern) {
  WishRule {
    signs = List.copyOf(signs);
  }

  /** False only where it cannot match; much quicker than trying. */
  boolean mayMatch(String text) {
    for (String sign : signs) {
      if (text.contains(sign)) {
        return true;
      }
    }
    return signs.isEmpty();
  }

  /** Closed: the scripts that the rules are written for. */
  enum Script {
    ANY,
    HAN,
    LATIN
  }

  /** Closed: each kind has its reader. The rule files say which groups a kind has. */
  enum Kind {
    PRICE_MAX(true),
    PRICE_MIN(true),
    PRICE_RANGE(true),
    PRICE_TENS(true),
    PRICE_ABOUT(true),
    CHEAPEST(false),
    DEAREST(false),
    BEST_SELLING(false),
    NEWEST(false),
    BEST_RATED(false),
    WITHOUT_HAN(false),
    WITHOUT_LATIN(false),
    YEARS(true),
    MONTHS(true),
    NEWBORN(false),
    SIZE(false),
    PACK(true),
    SINGLE(false),
    MEASURE(true),
    COLOUR(false);

    private final boolean numeric;

    Kind(boolean numeric) {
      this.numeric = numeric;
    }

    /** Whether only a text with a number can match. */
    boolean isNumeric() {
      return numeric;
    }
  }
}
