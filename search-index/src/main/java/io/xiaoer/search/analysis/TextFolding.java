package io.xiaoer.search.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * One way of writing for every text: compatibility forms and full width (NFKC), lower case, Latin
 * without diacritics, Traditional Chinese as Simplified (tables of OpenCC). Offsets stay those of
 * the original text. Thread-safe.
 */
final class TextFolding {
  private final NormalizeCharMap map;

  private TextFolding(NormalizeCharMap map) {
    this.map = map;
  }

  static TextFolding load() {
    Map<String, String> simplified = new HashMap<>(8192);
    LexiconFile.lines("opencc-characters.txt").forEach(line -> addEntry(line, simplified));
    NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
    new CharacterTable(simplified).fill(builder);
    Map<String, String> phrases = new HashMap<>(1024);
    LexiconFile.lines("opencc-phrases.txt").forEach(line -> addEntry(line, phrases));
    phrases.forEach(builder::add);
    return new TextFolding(builder.build());
  }

  Reader fold(Reader reader) {
    return new MappingCharFilter(map, reader);
  }

  String fold(String text) {
    try (Reader folded = fold(new StringReader(text))) {
      StringWriter out = new StringWriter();
      folded.transferTo(out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  /** The first of several candidates is the usual one. */
  private static void addEntry(String line, Map<String, String> into) {
    String[] columns = line.split("\t", 2);
    into.put(columns[0], columns[1].split(" ", 2)[0]);
  }
}
