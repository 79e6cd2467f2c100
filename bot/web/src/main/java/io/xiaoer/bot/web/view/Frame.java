package io.xiaoer.bot.web.view;

import io.xiaoer.bot.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page.
 *
 * @param texts the words, in the reader's language
 * @param csrf what its forms carry, or empty where it has none
 * @param preview what a messenger shows of its link, or null
 */
public record Frame(
    Texts texts, Assets assets, String title, String csrf, @Nullable Preview preview) {

  /** The words of a key; see {@link Texts#say}. */
  public String say(String key, Object... arguments) {
    return texts.say(key, arguments);
  }

  public String language() {
    return texts.language();
  }

  /** The language that the reader can switch to. */
  public String otherLanguage() {
    return texts.language().startsWith("zh") ? "en" : "zh-CN";
  }

  /** The same frame with a preview. */
  public Frame previewed(Preview shown) {
    return new Frame(texts, assets, title, csrf, shown);
  }

  /**
   * How a link to the page looks in a messenger.
   *
   * @param url absolute
   * @param image absolute, or null
   * @param amount in major units, such as 89.00
   */
  public record Preview(
      String url, String description, @Nullable String image, String amount, String currency) {}
}
