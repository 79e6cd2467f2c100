package io.xiaoer.search.analysis;

import java.util.List;

/**
 * One word of a text, as the index knows it: folded, and stemmed where it is English.
 *
 * @param text what is searched for
 * @param written the word before stemming, folded, without hyphens and apostrophes
 * @param parts what a hyphen or a change between letters and digits separates, for {@code SK-II} or
 *     {@code SPF30}; empty for a word in one piece
 * @param start offset in the folded text
 * @param end offset behind it
 */
public record Word(Kind kind, String text, String written, List<Word> parts, int start, int end) {

  /** Closed: everything that is no word was cut away. */
  public enum Kind {
    HAN,
    LATIN,
    NUMBER,
    MEASURE
  }

  public Word {
    parts = List.copyOf(parts);
  }

  /** A word in one piece. */
  static Word whole(Kind kind, String text, int start, int end) {
    return new Word(kind, text, text, List.of(), start, end);
  }
}
