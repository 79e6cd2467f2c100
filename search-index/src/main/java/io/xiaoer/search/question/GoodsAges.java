package io.xiaoer.search.question;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ages that goods say they are for: 2到8岁, 新生儿至约2岁半, 18 months and up. Thread-safe. */
final class GoodsAges {
  private static final String NUMBER = "(?:[0-9]{1,3}(?:\\.5|½| ?1⁄2)?|[一二两三四五六七八九十]{1,3})";
  private static final String UNIT =
      "(?:周?岁|个月|月龄|月|years?(?: olds?)?|yrs?|months?|mths?|m(?=\\+))";
  private static final String BIRTH = "新生儿|初生|出生|newborn|birth";
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:(?<zero>"
              + BIRTH
              + ")|(?<a>"
              + NUMBER
              + ") ?(?<ua>"
              + UNIT
              + ")?(?<ha>半)?) ?(?:到|至|-|–|~|to) ?(?:约|about )?(?<b>"
              + NUMBER
              + ") ?(?<ub>"
              + UNIT
              + ")(?<hb>半)?");
  private static final Pattern FROM =
      Pattern.compile(
          "(?:(?<zero>from birth|"
              + BIRTH
              + ")(?=以上|起|\\+| and up|$)|(?<up>over |from )?(?<a>"
              + NUMBER
              + ") ?(?<ua>"
              + UNIT
              + ")(?<ha>半)?(?<d>及?以上|起|\\+| and up| and over| or older|以下|以内| and under)?)");
  private static final int OLDEST_YEAR = 120;
  private static final int OLDEST_MONTH = 60;
  private static final int YEAR = 12;

  private final Numbers numbers;

  GoodsAges(Numbers numbers) {
    this.numbers = numbers;
  }

  /** The first age that a folded text names; nothing where it names none. */
  Optional<AgeRange> read(String folded) {
    Matcher range = RANGE.matcher(folded);
    if (range.find()) {
      return between(range);
    }
    Matcher from = FROM.matcher(folded);
    return from.find() ? oneEnded(from) : Optional.empty();
  }

  private Optional<AgeRange> between(MatchResult match) {
    String unit = match.group("ua") == null ? match.group("ub") : match.group("ua");
    Optional<Integer> from =
        match.group("zero") == null ? months(match, "a", unit, "ha") : Optional.of(0);
    return from.flatMap(
        low ->
            months(match, "b", match.group("ub"), "hb")
                .filter(high -> low <= high)
                .map(high -> new AgeRange(low, high)));
  }

  private Optional<AgeRange> oneEnded(MatchResult match) {
    if (match.group("zero") != null) {
      return Optional.of(new AgeRange(0, AgeRange.OLDEST));
    }
    @Nullable String direction = match.group("d");
    boolean up = match.group("up") != null || (direction != null && !isDown(direction));
    boolean down = direction != null && isDown(direction);
    return months(match, "a", match.group("ua"), "ha")
        .filter(months -> up || down)
        .map(months -> up ? new AgeRange(months, AgeRange.OLDEST) : new AgeRange(0, months));
  }

  private static boolean isDown(String direction) {
    return direction.contains("下") || direction.contains("内") || direction.contains("under");
  }

  private Optional<Integer> months(MatchResult match, String number, String unit, String half) {
    boolean years = unit.contains("岁") || unit.startsWith("y");
    String digits = match.group(number).replaceFirst("\\.5|½| ?1⁄2", "");
    boolean more = match.group(half) != null || !digits.equals(match.group(number));
    return numbers
        .count(digits, years ? OLDEST_YEAR : OLDEST_MONTH)
        .map(count -> years ? count * YEAR + (more ? YEAR / 2 : 0) : count);
  }
}
