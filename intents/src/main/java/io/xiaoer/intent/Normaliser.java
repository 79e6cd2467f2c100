package io.xiaoer.intent;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.regex.Pattern;

/**
 * One way to write a text: NFKC with case folded (so full-width forms too), Traditional characters
 * as Simplified, one kind of apostrophe, dash and space, nothing invisible, and no longer than what
 * a person types in one go.
 */
final class Normaliser {

  /** Longer texts are stories; their beginning is read. */
  static final int LONGEST = 400;

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Mn}\\p{Me}&&[^\\s]]+");
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}._-])@[\\p{L}\\p{N}_.-]{1,64}(?:\\s+|$)");
  private static final Pattern APOSTROPHE =
      Pattern.compile("(?<=\\p{IsLatin})[‘’`´＇](?=\\p{IsLatin})");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Normalizer2 folding = Normalizer2.getNFKCCasefoldInstance();
  private final Transliterator simplifying = Transliterator.getInstance("Traditional-Simplified");
  private final UnicodeSet traditional = simplifying.getSourceSet().freeze();

  String normalise(String text) {
    String start = text.length() <= 2 * LONGEST ? text : text.substring(0, 2 * LONGEST);
    String folded = folding.normalize(INVISIBLE.matcher(start).replaceAll(""));
    String visible = INVISIBLE.matcher(folded).replaceAll("");
    String plain = APOSTROPHE.matcher(MENTION.matcher(visible).replaceAll(" ")).replaceAll("'");
    return cut(SPACE.matcher(simplified(plain)).replaceAll(" ").strip());
  }

  private String simplified(String text) {
    return traditional.containsSome(text) ? simplifying.transliterate(text) : text;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
