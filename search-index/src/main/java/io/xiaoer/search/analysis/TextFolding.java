package io.xiaoer.search.analysis;

import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * One way of writing for every text: compatibility forms and full width (NFKC), lower case, Latin
 * without diacritics, Traditional Chinese as Simplified (tables of OpenCC). Thread-safe.
 */
final class TextFolding {
  private final NormalizeCharMap map;
  private final WordTrie sources = new WordTrie();
  private final List<String> folded = new ArrayList<>();
  private final BitSet firsts = new BitSet(Character.MAX_VALUE);

  private TextFolding(Map<String, String> entries) {
    NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
    entries.forEach(
        (source, target) -> {
          builder.add(source, target);
          firsts.set(source.charAt(0));
          sources.put(source, folded.size());
          folded.add(target);
        });
    map = builder.build();
  }

  static TextFolding load() {
    Map<String, String> simplified = new HashMap<>(8192);
    LexiconFile.lines("opencc-characters.txt").forEach(line -> addEntry(line, simplified));
    Map<String, String> entries = new HashMap<>(32_768);
    new CharacterTable(simplified).forEach(entries::put);
    LexiconFile.lines("opencc-phrases.txt").forEach(line -> addEntry(line, entries));
    return new TextFolding(entries);
  }

  /** For Lucene, which wants to know where a character was before. */
  Reader fold(Reader reader) {
    return new MappingCharFilter(map, reader);
  }

  /** The same as reading it from the reader, without a reader. */
  String fold(String text) {
    int at = nextSource(text, 0);
    if (at == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
    while (at < text.length()) {
      int length = append(text, at, out);
      int next = nextSource(text, at + length);
      out.append(text, at + length, next);
      at = next;
    }
    return out.toString();
  }

  /** Folds the longest entry that begins there, or takes one character over. */
  private int append(String text, int from, StringBuilder out) {
    int found = WordTrie.NONE;
    int end = from;
    int node = WordTrie.ROOT;
    for (int at = from; at < text.length() && node != WordTrie.NONE; at++) {
      node = sources.next(node, text.charAt(at));
      if (sources.number(node) != WordTrie.NONE) {
        found = sources.number(node);
        end = at + 1;
      }
    }
    if (found == WordTrie.NONE) {
      out.append(text.charAt(from));
      return 1;
    }
    out.append(folded.get(found));
    return end - from;
  }

  private int nextSource(String text, int from) {
    int at = from;
    while (at < text.length() && !firsts.get(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The first of several candidates is the usual one. */
  private static void addEntry(String line, Map<String, String> into) {
    String[] columns = line.split("\t", 2);
    into.put(columns[0], columns[1].split(" ", 2)[0]);
  }
}
