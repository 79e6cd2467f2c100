package io.xiaoer.bot.commerce.miss;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question as it is kept: one way of writing, short, and nothing in it that could be a phone
 * number, an order or a parcel number, an address on the net or in the mail. Pure.
 */
final class MissText {
  private static final int LONGEST_READ = 400;
  private static final int LONGEST_KEPT = 80;
  private static final String STARS = "***";

  /** Control and format characters, private use and lone halves of pairs: no database takes all. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]+");

  private static final Pattern PERSONAL =
      Pattern.compile(
          "https?://\\S+"
              + "|[^\\s,;]+@[^\\s,;]+"
              + "|(?<![a-z0-9])[a-z]{0,6}\\d(?:[ -]?[a-z]{0,3}\\d){4,}[a-z]{0,3}(?![a-z0-9])"
              + "|\\+?\\(?\\d(?:[ ()-]{0,2}\\d){4,}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private MissText() {}

  /** The text to keep; nothing where no word is left. */
  static Optional<String> of(String query) {
    String start = query.length() <= LONGEST_READ ? query : query.substring(0, LONGEST_READ);
    String folded = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String visible = BLANKS.matcher(INVISIBLE.matcher(folded).replaceAll(" ")).replaceAll(" ");
    String masked = PERSONAL.matcher(visible).replaceAll(STARS).strip();
    return masked.codePoints().anyMatch(Character::isLetter)
        ? Optional.of(shortened(masked))
        : Optional.empty();
  }

  private static String shortened(String text) {
    int characters = text.codePointCount(0, text.length());
    return characters <= LONGEST_KEPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_KEPT)).strip();
  }
}
