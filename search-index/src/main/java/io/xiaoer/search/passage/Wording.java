package io.xiaoer.search.passage;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text says, as words that can be compared: folded (width, case, Traditional characters),
 * English stemmed, words of one meaning as one, and without the words that only ask. Thread-safe.
 */
public final class Wording {

  private static final int LONGEST = 1000;
  private static final int LONGEST_ROW = 3;

  private final CatalogAnalyzers analyzers;
  private final Set<String> asking;

  /** What rows of words mean, by the words with blanks between. */
  private final Map<String, String> meanings;

  private Wording(CatalogAnalyzers analyzers, Set<String> asking, Map<String, String> meanings) {
    this.analyzers = analyzers;
    this.asking = asking;
    this.meanings = meanings;
  }

  /** On the word lists that ship with this module; read once per process. */
  public static Wording shipped() {
    return Shipped.WORDING;
  }

  /**
   * One way of writing for a name or a short text: width, case, script and blanks evened out; at
   * most 200 characters.
   */
  public String fold(String text) {
    return analyzers.key(text);
  }

  /** The words that carry meaning, in order; of a long text those of its first 1,000 characters. */
  public List<String> words(String text) {
    List<String> cut = cut(analyzers, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < cut.size()) {
      int end = meant(cut, at);
      String row = String.join(" ", cut.subList(at, end));
      if (end > at + 1 || !asking.contains(row)) {
        words.add(meanings.getOrDefault(row, row));
      }
      at = end;
    }
    return List.copyOf(words);
  }

  /** The end of the longest row of words from there that has a meaning of its own. */
  private int meant(List<String> cut, int at) {
    int end = Math.min(cut.size(), at + LONGEST_ROW);
    while (end > at + 1 && !meanings.containsKey(String.join(" ", cut.subList(at, end)))) {
      end--;
    }
    return end;
  }

  private static List<String> cut(CatalogAnalyzers analyzers, String text) {
    return analyzers.cut(text).stream().map(Word::text).toList();
  }

  private static Wording load() {
    CatalogAnalyzers analyzers = CatalogAnalyzers.shipped();
    Set<String> asking =
        WordFile.lines("asking-words.txt").stream()
            .flatMap(line -> Stream.of(line.split("\\s+")))
            .map(word -> String.join(" ", cut(analyzers, word)))
            .collect(Collectors.toUnmodifiableSet());
    Map<String, String> meanings = new HashMap<>();
    for (String line : WordFile.lines("same-words.txt")) {
      List<String> group =
          Stream.of(line.split("\\s+"))
              .map(word -> String.join(" ", cut(analyzers, word)))
              .toList();
      group.forEach(word -> meanings.put(word, group.getFirst()));
    }
    return new Wording(analyzers, asking, Map.copyOf(meanings));
  }

  private static final class Shipped {
    private static final Wording WORDING = load();
  }
}
