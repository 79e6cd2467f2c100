package io.xiaoer.search.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a text is found by, as a bag of tokens without places. Pure. */
final class MatchTokens {
  private static final String GRAM = "#";

  private MatchTokens() {}

  /**
   * Words with the shorter words inside them and, marked, every Han character and pair of
   * neighbours, which finds what was cut into other words.
   */
  static List<String> of(CutText text, WordCutter cutter) {
    List<String> tokens = new ArrayList<>();
    for (Word word : text.words()) {
      tokens.add(word.text());
      List<Word> more = word.kind() == Word.Kind.HAN ? cutter.inside(word) : word.parts();
      more.forEach(one -> tokens.add(one.text()));
    }
    for (Run run : text.runs()) {
      if (run.kind() == Run.Kind.HAN) {
        addGrams(run.text(), tokens);
      }
    }
    return Collections.unmodifiableList(tokens);
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

  private static void addGrams(String han, List<String> tokens) {
    for (int from = 0; from < han.length(); ) {
      int next = from + Character.charCount(han.codePointAt(from));
      tokens.add(GRAM + han.substring(from, next));
      if (next < han.length()) {
        tokens.add(GRAM + han.substring(from, next + Character.charCount(han.codePointAt(next))));
      }
      from = next;
    }
  }
}
