package io.xiaoer.bot.text;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The message files, one for each language. A language without a file reads English; every kind of
 * Chinese reads Simplified until its own file exists.
 */
public final class TextCatalog {

  private static final String FILE = "io.xiaoer.bot.text.messages";
  private static final Texts CHINESE = texts("zh-CN");
  private static final Texts ENGLISH = texts("en");

  /** The languages that have a file, as BCP 47 tags. */
  public Set<String> languages() {
    return Set.of(CHINESE.language(), ENGLISH.language());
  }

  /** The clerk's words for a reader of that language. */
  public Texts in(String language) {
    return language.startsWith("zh") ? CHINESE : ENGLISH;
  }

  private static Texts texts(String language) {
    Locale locale = Locale.forLanguageTag(language);
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            FILE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> patterns =
        bundle.keySet().stream()
            .collect(Collectors.toUnmodifiableMap(key -> key, bundle::getString));
    return new Texts(language, patterns);
  }
}
