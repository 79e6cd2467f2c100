package io.xiaoer.bot.text;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The message files of a bundle, one for each language. A language without a file reads English;
 * Traditional Chinese is written from the Simplified file, see {@link TraditionalTexts}.
 */
public final class TextCatalog {

  private static final String CLERK = "io.xiaoer.bot.text.messages";

  private final Texts chinese;
  private final Texts traditional;
  private final Texts english;

  /** The clerk's own words. */
  public TextCatalog() {
    this(CLERK);
  }

  /**
   * The words of another part of the house.
   *
   * @param bundle the base name of its message files on the class path
   */
  public TextCatalog(String bundle) {
    this.chinese = texts(bundle, "zh-CN");
    this.traditional = traditional(chinese);
    this.english = texts(bundle, "en");
  }

  /** The languages that have a file, as BCP 47 tags. */
  public Set<String> languages() {
    return Set.of(chinese.language(), english.language());
  }

  /** The words for a reader of that language. */
  public Texts in(String language) {
    if (Scripts.isTraditional(language)) {
      return traditional;
    }
    return language.startsWith("zh") ? chinese : english;
  }

  private static Texts traditional(Texts simplified) {
    Map<String, String> patterns =
        simplified.keys().stream().collect(Collectors.toMap(key -> key, simplified::pattern));
    return new Texts(Scripts.TRADITIONAL, new TraditionalTexts().of(patterns));
  }

  private static Texts texts(String name, String language) {
    Locale locale = Locale.forLanguageTag(language);
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            name,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> patterns =
        bundle.keySet().stream()
            .collect(Collectors.toUnmodifiableMap(key -> key, bundle::getString));
    return new Texts(language, patterns);
  }
}
