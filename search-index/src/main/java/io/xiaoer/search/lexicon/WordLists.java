package io.xiaoer.search.lexicon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The entries of each list, one a line, without comments and in order; checked. Immutable. */
public final class WordLists {
  /** No list of one's own. */
  public static final WordLists NONE = new WordLists(Map.of());

  private final Map<WordList, List<String>> entries;

  WordLists(Map<WordList, List<String>> entries) {
    this.entries = new EnumMap<>(WordList.class);
    entries.forEach((list, lines) -> this.entries.put(list, List.copyOf(lines)));
  }

  /** The entries of the list in that file; empty where there are none. */
  public List<String> of(String file) {
    for (WordList list : WordList.values()) {
      if (list.file().equals(file)) {
        return entries.getOrDefault(list, List.of());
      }
    }
    return List.of();
  }

  /** Whether no list has any entry. */
  public boolean isEmpty() {
    return size() == 0;
  }

  /** How many entries all the lists have. */
  public int size() {
    return entries.values().stream().mapToInt(List::size).sum();
  }
}
