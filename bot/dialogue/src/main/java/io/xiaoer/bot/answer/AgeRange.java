package io.xiaoer.bot.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of ages in months, as attributes state it.
 *
 * @param to the last month that is in it
 */
public record AgeRange(int from, int to) {

  private static final int YEAR = 12;
  private static final int ALL = 150 * YEAR;
  private static final String UNIT = "(周岁|岁|个月|月龄|years?|yrs?|months?|mos?)";
  private static final Pattern BETWEEN =
      Pattern.compile("(\\d{1,3}) ?" + UNIT + "? ?(?:-|–|~|至|到|to) ?(\\d{1,3}) ?" + UNIT);
  private static final Pattern FROM =
      Pattern.compile(
          "(\\d{1,3}) ?" + UNIT + " ?(?:及)?(?:以上|起|\\+|and (?:up|over|older|above)|or older|plus)");
  private static final Pattern SINCE =
      Pattern.compile("(?:from|over|above|ages?) (\\d{1,3}) ?" + UNIT + "?(?: and up)?");
  private static final Pattern ASKED =
      Pattern.compile("(\\d{1,3})[ -]?" + UNIT + "|(半)岁|([一两二三四五六七八九])(岁|个月)");
  private static final String DIGITS = "零一二三四五六七八九";

  /** Whether somebody of that many months is in it. */
  boolean holds(int months) {
    return months >= from && months <= to;
  }

  /** Whether nobody is in both. */
  boolean isApartFrom(AgeRange other) {
    return to < other.from || other.to < from;
  }

  /** The range that a folded text states. */
  static Optional<AgeRange> in(String folded) {
    Matcher between = BETWEEN.matcher(folded);
    if (between.find()) {
      String unit = between.group(2) == null ? between.group(4) : between.group(2);
      return Optional.of(
          new AgeRange(
              months(between.group(1), unit),
              months(between.group(3), between.group(4)) + slack(between.group(4))));
    }
    return since(FROM.matcher(folded)).or(() -> since(SINCE.matcher(folded)));
  }

  /** The age that a folded question asks for. */
  static Optional<Integer> asked(String folded) {
    Matcher asked = ASKED.matcher(folded);
    if (!asked.find()) {
      return Optional.empty();
    }
    if (asked.group(3) != null) {
      return Optional.of(YEAR / 2);
    }
    return Optional.of(
        asked.group(4) == null
            ? months(asked.group(1), asked.group(2))
            : months(digit(asked.group(4)), asked.group(5)));
  }

  private static Optional<AgeRange> since(Matcher matcher) {
    return matcher.find()
        ? Optional.of(
            new AgeRange(
                months(matcher.group(1), matcher.group(2) == null ? "years" : matcher.group(2)),
                ALL))
        : Optional.empty();
  }

  private static String digit(String word) {
    return word.equals("两") ? "2" : Integer.toString(DIGITS.indexOf(word));
  }

  private static int months(String number, String unit) {
    return Integer.parseInt(number) * (isMonths(unit) ? 1 : YEAR);
  }

  /** Five years last until the sixth birthday. */
  private static int slack(String unit) {
    return isMonths(unit) ? 0 : YEAR - 1;
  }

  private static boolean isMonths(String unit) {
    return unit.startsWith("mo") || unit.contains("月");
  }
}
