package io.xiaoer.search.analysis;

import io.xiaoer.search.analysis.CatalogTokenizer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every Han character and every pair of neighbours, so that a phrase of pairs finds any stretch of
 * Han whatever words it was cut into. A place is a character; runs are set apart by one.
 */
final class GramPlan implements CatalogTokenizer.Plan {
  @Override
  public List<Token> tokens(String sentence, int base) {
    List<Token> tokens = new ArrayList<>();
    for (Run run : RunScanner.scan(sentence, Set.of())) {
      if (run.kind() == Run.Kind.HAN) {
        addGrams(run, base + run.start(), tokens);
      }
    }
    return tokens;
  }

  private static void addGrams(Run run, int base, List<Token> tokens) {
    String text = run.text();
    int increment = 2;
    for (int from = 0; from < text.length(); increment = 1) {
      int next = from + Character.charCount(text.codePointAt(from));
      tokens.add(token(text, from, next, base, increment));
      if (next < text.length()) {
        int end = next + Character.charCount(text.codePointAt(next));
        tokens.add(token(text, from, end, base, 0));
      }
      from = next;
    }
  }

  private static Token token(String text, int from, int to, int base, int increment) {
    return new Token(text.substring(from, to), base + from, base + to, increment);
  }
}
