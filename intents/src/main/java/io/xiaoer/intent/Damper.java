package io.xiaoer.intent;

import java.util.Set;
import java.util.regex.Pattern;

/** Words that speak against what the cues say, such as a story about something bought last week. */
record Damper(double factor, Set<Intent> intents, Pattern pattern) {

  private static final Set<Intent> GOODS =
      Set.of(
          Intent.FIND_PRODUCT,
          Intent.REFINE_RESULTS,
          Intent.ASK_PRODUCT,
          Intent.COMPARE_PRODUCTS,
          Intent.PLACE_ORDER,
          Intent.SHARE_PRODUCT);

  /** Reads a line such as {@code damp 0.4 goods <pattern>}. */
  static Damper of(LexiconLine line) {
    Set<Intent> intents = line.word(2).equals("all") ? Set.of(Intent.values()) : GOODS;
    return new Damper(Double.parseDouble(line.word(1)), intents, line.pattern());
  }
}
