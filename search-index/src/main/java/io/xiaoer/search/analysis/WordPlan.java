package io.xiaoer.search.analysis;

import io.xiaoer.search.analysis.CatalogTokenizer.Token;
import java.util.ArrayList;
import java.util.List;

/** Words, and at their places the shorter words inside them. */
final class WordPlan implements CatalogTokenizer.Plan {
  private final WordCutter cutter;

  WordPlan(WordCutter cutter) {
    this.cutter = cutter;
  }

  @Override
  public List<Token> tokens(String sentence, int base) {
    return tokens(cutter.cut(sentence), base, cutter);
  }

  static List<Token> tokens(List<Word> words, int base, WordCutter cutter) {
    List<Token> tokens = new ArrayList<>();
    for (Word word : words) {
      tokens.add(token(word, base, 1));
      if (word.kind() == Word.Kind.HAN) {
        cutter.inside(word).forEach(inner -> tokens.add(token(inner, base, 0)));
      } else {
        addParts(word, base, tokens);
      }
    }
    return tokens;
  }

  /** The first part shares the place of the whole, so that the parts are a phrase of their own. */
  private static void addParts(Word word, int base, List<Token> tokens) {
    int increment = 0;
    for (Word part : word.parts()) {
      tokens.add(token(part, base, increment));
      increment = 1;
    }
  }

  private static Token token(Word word, int base, int increment) {
    return new Token(word.text(), base + word.start(), base + word.end(), increment);
  }
}
