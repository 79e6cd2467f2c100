package io.xiaoer.search.analysis;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every single character folds to, worked out once from the Unicode tables of the JDK. */
final class CharacterTable {
  private final Map<String, String> simplified;

  CharacterTable(Map<String, String> simplified) {
    this.simplified = simplified;
  }

  /** Names every character that folds, and what it folds to. */
  void forEach(BiConsumer<String, String> entry) {
    characters().distinct().mapToObj(Character::toString).forEach(one -> add(one, entry));
  }

  private void add(String character, BiConsumer<String, String> entry) {
    String folded = fold(character);
    if (!folded.equals(character)) {
      entry.accept(character, folded);
    }
  }

  /**
   * Not all million code points: unified ideographs and Hangul syllables are their own
   * compatibility forms, and the further planes hold little that folds.
   */
  private IntStream characters() {
    return Stream.of(
            IntStream.range(0x21, 0x3400),
            IntStream.range(0xA000, 0xAC00),
            IntStream.range(0xF900, 0x10000),
            IntStream.range(0x1D400, 0x1D800),
            IntStream.range(0x1F100, 0x1F200),
            IntStream.range(0x2F800, 0x2FA20),
            simplified.keySet().stream().mapToInt(key -> key.codePointAt(0)))
        .flatMapToInt(range -> range);
  }

  private String fold(String character) {
    String compatible = Normalizer.normalize(character, Normalizer.Form.NFKC);
    String plain = withoutDiacritics(compatible.toLowerCase(Locale.ROOT));
    return simplified.getOrDefault(plain, plain);
  }

  private static String withoutDiacritics(String text) {
    int first = text.codePointAt(0);
    boolean mark = first >= 0x300 && first < 0x370;
    return mark || UnicodeScript.of(first) == UnicodeScript.LATIN ? letters(text) : text;
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
  }
}
