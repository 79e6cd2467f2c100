package io.xiaoer.search.completion;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be typed to reach a product's names: its brands, categories and tags as they are
 * written, and the words of its titles that say what it is. Each becomes terms of one field: what
 * is typed, a mark, what is shown. Thread-safe.
 */
public final class CompletionTerms {

  /** The field of the index. */
  public static final String FIELD = "completion";

  /** Sorts before every letter, and is none. */
  static final char MARK = '\u0001';

  private static final int LONGEST = 40;
  private static final int MOST_SHOWN = 24;
  private static final Pattern LATIN_HEAD = Pattern.compile("[\\p{L} '-]{3,}");
  private static final Pattern HAN_HEAD = Pattern.compile("\\p{IsHan}{2,}");

  private final CompletionKeys keys;

  public CompletionTerms(CatalogAnalyzers analyzers) {
    this.keys = new CompletionKeys(analyzers);
  }

  /**
   * The terms of one product.
   *
   * @param heads the words of its titles that say what it is
   */
  public Set<String> of(Collection<String> names, Collection<String> heads) {
    Set<String> terms = new LinkedHashSet<>();
    Stream.concat(names.stream().map(String::strip), heads.stream().filter(CompletionTerms::isName))
        .filter(shown -> shown.length() > 1 && shown.length() <= LONGEST)
        .filter(shown -> shown.indexOf(MARK) < 0)
        .distinct()
        .limit(MOST_SHOWN)
        .forEach(shown -> keys.of(shown).forEach(key -> terms.add(key + MARK + shown)));
    return terms;
  }

  private static boolean isName(String head) {
    return LATIN_HEAD.matcher(head).matches() || HAN_HEAD.matcher(head).matches();
  }
}
