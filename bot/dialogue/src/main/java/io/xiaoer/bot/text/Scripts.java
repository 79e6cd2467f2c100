package io.xiaoer.bot.text;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;

/**
 * Tells which characters somebody writes Chinese in. A text in characters that both scripts share
 * tells nothing: then it is the script that they wrote last. Pure; safe from any thread.
 */
public final class Scripts {

  public static final String TRADITIONAL = "zh-Hant";
  public static final String SIMPLIFIED = "zh-CN";

  private static final UnicodeSet ONLY_TRADITIONAL = changedBy("Traditional-Simplified");
  private static final UnicodeSet ONLY_SIMPLIFIED = changedBy("Simplified-Traditional");
  private static final int ENOUGH = 400;

  private Scripts() {}

  /**
   * The language to answer in.
   *
   * @param read the language that the words were read in
   * @param known the language that the member used last, or that the platform knows of them
   */
  public static String language(String words, String read, String known) {
    if (!read.startsWith("zh")) {
      return read;
    }
    String start = words.length() <= ENOUGH ? words : words.substring(0, ENOUGH);
    long traditional = start.codePoints().filter(ONLY_TRADITIONAL::contains).count();
    long simplified = start.codePoints().filter(ONLY_SIMPLIFIED::contains).count();
    if (traditional == simplified) {
      return isTraditional(known) ? TRADITIONAL : SIMPLIFIED;
    }
    return traditional > simplified ? TRADITIONAL : SIMPLIFIED;
  }

  /** The characters that are written otherwise in the other script, whatever stands beside them. */
  private static UnicodeSet changedBy(String name) {
    Transliterator other = Transliterator.getInstance(name);
    UnicodeSet changed = new UnicodeSet();
    for (String one : other.getSourceSet()) {
      if (one.codePointCount(0, one.length()) == 1 && !other.transliterate(one).equals(one)) {
        changed.add(one);
      }
    }
    return changed.freeze();
  }

  /** Whether readers of that language read Traditional characters. */
  public static boolean isTraditional(String tag) {
    String lower = tag.toLowerCase(java.util.Locale.ROOT);
    return lower.startsWith("zh-hant")
        || lower.matches("zh-(?:tw|hk|mo)(?:-.*)?")
        || lower.equals("yue");
  }
}
