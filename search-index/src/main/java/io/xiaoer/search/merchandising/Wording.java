package io.xiaoer.search.merchandising;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Word;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text as rules compare it: its words as the index knows them, Han run together, others between
 * single blanks, so that one text is part of another exactly where its characters are. Immutable.
 */
final class Wording {
  private static final int LONGEST = 256;

  private final String folded;
  private final StringBuilder words = new StringBuilder();
  private final int[] starts;
  private final int[] ends;

  private Wording(String folded, Iterable<Word> cut, int room) {
    this.folded = folded;
    this.starts = new int[room];
    this.ends = new int[room];
    cut.forEach(this::add);
  }

  static Wording of(String text, CatalogAnalyzers analyzers) {
    String folded = analyzers.key(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    var cut = analyzers.cut(folded);
    return new Wording(folded, cut, cut.stream().mapToInt(word -> word.text().length() + 2).sum());
  }

  /** The texts that blanks set apart in a text, those without letters and digits left out. */
  static Stream<Wording> parts(String text, CatalogAnalyzers analyzers) {
    return Stream.of(text.strip().split("[\\s\\u3000]+"))
        .map(part -> of(part, analyzers))
        .filter(part -> !part.isEmpty());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  int length() {
    return words.length();
  }

  boolean sameAs(Wording other) {
    return words.compareTo(other.words) == 0;
  }

  boolean has(Wording part) {
    return words.indexOf(part.words.toString()) >= 0;
  }

  /** This text with the first place of a part said otherwise; empty where it has no such part. */
  Optional<String> with(Wording part, Wording instead) {
    int at = words.indexOf(part.words.toString());
    if (at < 0 || part.isEmpty()) {
      return Optional.empty();
    }
    String before = folded.substring(0, starts[at]);
    String behind = folded.substring(ends[at + part.length() - 1]);
    return Optional.of(before + apart(before) + instead.folded + " " + behind);
  }

  private static String apart(String before) {
    return before.isEmpty() ? "" : " ";
  }

  private void add(Word word) {
    boolean han = word.kind() == Word.Kind.HAN;
    if (!han && !endsBlank()) {
      put(' ', word.start(), Math.min(word.start(), folded.length()));
    } else if (!han) {
      starts[words.length() - 1] = word.start();
    }
    boolean exact = word.end() - word.start() == word.text().length();
    for (int i = 0; i < word.text().length(); i++) {
      int from = han && exact ? word.start() + i : word.start();
      put(word.text().charAt(i), from, han && exact ? from + 1 : word.end());
    }
    if (!han) {
      put(' ', word.end(), word.end());
    }
  }

  private void put(char character, int from, int to) {
    starts[words.length()] = Math.min(from, folded.length());
    ends[words.length()] = Math.min(to, folded.length());
    words.append(character);
  }

  private boolean endsBlank() {
    return !words.isEmpty() && words.charAt(words.length() - 1) == ' ';
  }
}
