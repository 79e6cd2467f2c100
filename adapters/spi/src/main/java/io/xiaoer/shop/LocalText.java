package io.xiaoer.shop;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text in one or more languages, by BCP 47 tag; {@code "und"} marks a text whose language the
 * feed does not tell. Never empty.
 */
public record LocalText(Map<String, String> byLanguage) {

  /** The tag of a text in no stated language. */
  public static final String UNDETERMINED = "und";

  public LocalText {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  public static LocalText of(String text) {
    return new LocalText(Map.of(UNDETERMINED, text));
  }

  /**
   * The text for a reader of that language: the same tag, else the same primary language, else the
   * undetermined text, else the first.
   */
  public String in(String language) {
    String exact = byLanguage.get(language);
    if (exact != null) {
      return exact;
    }
    String primary = primary(language);
    return byLanguage.entrySet().stream()
        .filter(entry -> primary(entry.getKey()).equals(primary))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(this::any);
  }

  private String any() {
    String undetermined = byLanguage.get(UNDETERMINED);
    return undetermined == null ? byLanguage.values().iterator().next() : undetermined;
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return dash < 0 ? tag : tag.substring(0, dash);
  }
}
