package io.xiaoer.intent;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: 100, 1,200, 1.5, 一百五, 两, 半, twenty five, a hundred. The words are
 * ICU's; only what people say and ICU's spelling does not is rewritten first. Safe from any thread.
 */
public final class NumberWords {

  private static final Pattern DIGITS =
      Pattern.compile("([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(\\.[0-9]{1,4})?");
  private static final Pattern DIGITS_AND_UNIT =
      Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,4})?)([百千万])");
  private static final Pattern LEFT_OUT_UNIT =
      Pattern.compile("(.*[一二两三四五六七八九])([百千万])([一二三四五六七八九])");

  /** 三四十 is no number but a range; ICU would add it up. */
  private static final Pattern RANGE = Pattern.compile(".*[一二两三四五六七八九]{2}[十百千万].*");

  private static final Map<String, String> NEXT_UNIT = Map.of("百", "十", "千", "百", "万", "千");
  private static final Map<String, BigDecimal> FIXED =
      Map.of("半", new BigDecimal("0.5"), "俩", BigDecimal.TWO, "仨", BigDecimal.valueOf(3));
  private static final int LONGEST = 40;

  private final RuleBasedNumberFormat spelling;

  private NumberWords(Locale locale) {
    this.spelling = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
  }

  /** Reads numbers of that language, {@code zh-CN} or {@code en}; digits are read in both. */
  public static NumberWords of(String language) {
    return new NumberWords(Locale.forLanguageTag(language));
  }

  /** The number that the whole of {@code typed} is, or nothing. */
  public Optional<BigDecimal> read(String typed) {
    String text = typed.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    if (DIGITS.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replace(",", "")));
    }
    BigDecimal fixed = FIXED.get(text);
    return fixed != null ? Optional.of(fixed) : spelled(text);
  }

  private Optional<BigDecimal> spelled(String text) {
    Matcher mixed = DIGITS_AND_UNIT.matcher(text);
    if (mixed.matches()) {
      return parse("一" + mixed.group(2)).map(unit -> unit.multiply(new BigDecimal(mixed.group(1))));
    }
    boolean digits = text.codePoints().anyMatch(Character::isDigit);
    return digits || RANGE.matcher(text).matches() ? Optional.empty() : parse(asSpelled(text));
  }

  private static String asSpelled(String text) {
    Matcher leftOut = LEFT_OUT_UNIT.matcher(text);
    if (leftOut.matches()) {
      String unit = leftOut.group(2);
      return leftOut.group(1) + unit + leftOut.group(3) + NEXT_UNIT.get(unit);
    }
    return text.replaceFirst("^([十百千万])$", "一$1")
        .replaceFirst("^an? ", "one ")
        .replaceFirst("^hundred", "one hundred")
        .replaceFirst("ty (one|two|three|four|five|six|seven|eight|nine)\\b", "ty-$1");
  }

  private Optional<BigDecimal> parse(String text) {
    ParsePosition position = new ParsePosition(0);
    Number number = parse(text, position);
    if (position.getIndex() < text.length()) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(number.toString()));
  }

  /** ICU does not promise that a format may be used from two threads. */
  private synchronized Number parse(String text, ParsePosition position) {
    return spelling.parse(text, position);
  }
}
