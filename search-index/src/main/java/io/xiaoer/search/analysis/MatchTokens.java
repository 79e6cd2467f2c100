package io.xiaoer.search.analysis;

import java.util.ArrayList;
import java.util.List;

/** What a text is found by, as bags of tokens without places. Thread-safe. */
final class MatchTokens {
  private static final char GRAM = '#';

  private final WordPlan words;
  private final GramPlan grams = new GramPlan();

  MatchTokens(WordCutter cutter) {
    this.words = new WordPlan(cutter);
  }

  /**
   * Words with the shorter words inside them and, marked, every Han character and pair of
   * neighbours, which finds what was cut into other words.
   */
  List<String> of(String folded) {
    List<String> tokens = new ArrayList<>();
    words.tokens(folded, 0).forEach(token -> tokens.add(token.text()));
    grams.tokens(folded, 0).forEach(token -> tokens.add(GRAM + token.text()));
    return tokens;
  }

  /** The marked pairs of a stretch of Han, or the marked character where it is only one. */
  static List<String> grams(String han) {
    int[] characters = han.codePoints().toArray();
    if (characters.length == 1) {
      return List.of(GRAM + han);
    }
    List<String> grams = new ArrayList<>();
    for (int i = 0; i + 1 < characters.length; i++) {
      grams.add(GRAM + new String(characters, i, 2));
    }
    return grams;
  }
}
