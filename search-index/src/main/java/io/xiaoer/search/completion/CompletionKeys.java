package io.xiaoer.search.completion;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The beginnings by which a name is reached: its own, that of each later word of it and, for a
 * Chinese name, its pinyin and its initials.
 */
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
    addPinyin(key, keys);
    return keys;
  }

  private void addPinyin(String key, Set<String> keys) {
    List<String> syllables = analyzers.syllables(key);
    if (syllables.size() > 1) {
      keys.add(String.join("", syllables));
      keys.add(syllables.stream().map(one -> one.substring(0, 1)).collect(Collectors.joining()));
    }
  }
}
