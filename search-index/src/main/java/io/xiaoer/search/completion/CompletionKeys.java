package io.xiaoer.search.completion;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.util.LinkedHashSet;
import java.util.Set;

/** The beginnings by which a name is reached: its own, and that of each later word of it. */
final class CompletionKeys {
  private static final int MOST_WORDS = 4;

  private final CatalogAnalyzers analyzers;

  CompletionKeys(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  Set<String> of(String name) {
    String key = analyzers.key(name);
    Set<String> keys = new LinkedHashSet<>();
    int from = 0;
    for (int word = 0; word < MOST_WORDS && from < key.length(); word++) {
      keys.add(key.substring(from));
      int blank = key.indexOf(' ', from);
      from = blank < 0 ? key.length() : blank + 1;
    }
    return keys;
  }
}
