package io.xiaoer.search.query;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.CutText;

/** Reads the text of a question into terms. Bounded whatever the text is. Thread-safe. */
final class TextParser {
  private static final int LONGEST_TEXT = 256;

  private final CatalogAnalyzers analyzers;

  TextParser(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  ParsedText parse(String text) {
    String question = shortened(text);
    CutText cut = analyzers.text(question);
    TermReader reader = new TermReader(analyzers.lexicon(), cut.words());
    return new ParsedText(reader.read(), cut.whole(), reader.head(), cut.words().isEmpty());
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, splits ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }
}
