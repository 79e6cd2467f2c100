package io.xiaoer.search.question;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Synonym;
import io.xiaoer.search.analysis.Word;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What expressions that are not wanted are called on goods: 香味 is fragrance, parfum and 香精 too.
 * Thread-safe.
 */
public final class Aversions {
  private static final float SAME = 0.85f;

  private final CatalogAnalyzers analyzers;
  private final Map<String, Set<List<String>>> groups = new HashMap<>();

  public Aversions(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
    WishFile.lines("aversions.txt").forEach(this::add);
  }

  /** Every way to say it, as words that the index knows; the expression's own way first. */
  public List<List<String>> forms(String expression) {
    List<String> own = words(expression);
    Set<List<String>> forms = new LinkedHashSet<>();
    forms.add(own);
    forms.addAll(groups.getOrDefault(key(own), Set.of()));
    analyzers.lexicon().synonyms(String.join(" ", own)).stream()
        .filter(synonym -> synonym.weight() >= SAME)
        .map(Synonym::words)
        .forEach(forms::add);
    forms.removeIf(List::isEmpty);
    return List.copyOf(forms);
  }

  /** One key for a row of words, whatever words it was cut into. */
  public static String key(List<String> words) {
    boolean latin = words.stream().anyMatch(word -> word.codePointAt(0) < 0x2E80);
    return String.join(latin ? " " : "", words);
  }

  boolean knows(List<String> words) {
    return groups.containsKey(key(words)) || analyzers.lexicon().knows(String.join(" ", words));
  }

  /** An expression as words that the index knows. */
  public List<String> words(String expression) {
    return analyzers.cut(expression).stream().map(Word::text).toList();
  }

  private void add(String line) {
    String[] sides = line.split("\\s*=>\\s*", 2);
    List<List<String>> left = expressions(sides[0]);
    for (List<String> expression : left) {
      Set<List<String>> forms =
          groups.computeIfAbsent(key(expression), key -> new LinkedHashSet<>());
      forms.addAll(left);
      if (sides.length == 2) {
        forms.addAll(expressions(sides[1]));
      }
    }
  }

  private List<List<String>> expressions(String list) {
    return Arrays.stream(list.split("\\s*,\\s*")).map(this::words).toList();
  }
}
