package io.xiaoer.intent;

import com.ibm.icu.lang.UScript;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells the languages that the clerk reads apart: {@code zh-CN} and {@code en}. */
public final class Languages {

  static final String CHINESE = "zh-CN";
  static final String ENGLISH = "en";

  /** A word of Latin letters; numbers such as SIM123 or 500ml say nothing of a language. */
  private static final Pattern LATIN_WORD =
      Pattern.compile(
          "(?<![\\p{IsLatin}\\p{N}@#/.])\\p{IsLatin}+(?:'\\p{IsLatin}+)?(?![\\p{N}@/])");

  /** Words that are typed in either language. */
  private static final Set<String> SHARED =
      Set.of("ok", "okay", "hi", "hello", "bye", "haha", "lol", "vip", "app", "spf", "x", "no");

  private static final int ENOUGH = 500;

  private Languages() {}

  /**
   * The language of a text: {@code zh-CN} or {@code en}. Where the text does not tell (numbers,
   * signs, words of both) the language of {@code fallback}, a BCP 47 tag, and {@code zh-CN} where
   * that is neither.
   */
  public static String detect(String text, String fallback) {
    String start = text.length() <= ENOUGH ? text : text.substring(0, ENOUGH);
    long han = start.codePoints().filter(c -> UScript.getScript(c) == UScript.HAN).count();
    long latin =
        LATIN_WORD
            .matcher(start)
            .results()
            .map(MatchResult::group)
            .filter(Languages::tells)
            .count();
    if (han == 0 && latin == 0) {
      return supported(fallback);
    }
    // A Chinese sentence with an English brand in it is Chinese: a word weighs about two
    // characters.
    return han > 0 && han >= latin ? CHINESE : ENGLISH;
  }

  private static boolean tells(String word) {
    return !SHARED.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String supported(String tag) {
    return tag.equals(ENGLISH) || tag.startsWith(ENGLISH + "-") ? ENGLISH : CHINESE;
  }
}
