package io.xiaoer.bot.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount with its dimension, in base units (grams, millilitres, millimetres, hours, watts).
 *
 * @param dimension such as {@code mass}
 */
record Quantity(String dimension, BigDecimal amount) {

  private static final Pattern ASIDE = Pattern.compile("[(（][^)）]*[)）]");
  private static final Pattern CLAUSE = Pattern.compile("[,，;；。/](?! ?\\d)");
  private static final Pattern SEVERAL =
      Pattern.compile("\\d[^;；。]{0,8}?(?:或|至|到|-|–|~|×|、|,|，|/|\\bor\\b|\\bto\\b|x)\\s*\\d");

  private static final Pattern THOUSANDS = Pattern.compile("(\\d),(\\d{3})(?!\\d)");
  private static final int LONGEST = 120;

  /** How texts write amounts. */
  record Units(List<Unit> units) {

    /** One unit with the pattern of an amount in it. */
    record Unit(String dimension, BigDecimal factor, Pattern pattern) {}

    static Units load() {
      return new Units(
          WordLine.read("units.txt").stream()
              .map(
                  line ->
                      new Unit(
                          line.subject(),
                          new BigDecimal(line.kind()),
                          Pattern.compile(
                              "(\\d{1,7}(?:[.,]\\d{1,4})?) ?(?:" + line.text() + ")(?![a-z])",
                              Pattern.CASE_INSENSITIVE)))
              .toList());
    }

    /**
     * The one amount that a text begins by stating; empty where it states several or none, as then
     * nothing can be compared.
     */
    Optional<Quantity> in(String text) {
      String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
      String clause = CLAUSE.split(ASIDE.matcher(start).replaceAll(""), 2)[0];
      if (SEVERAL.matcher(THOUSANDS.matcher(clause).replaceAll("$1$2")).find()) {
        return Optional.empty();
      }
      List<Quantity> found =
          units.stream().flatMap(unit -> amount(unit, clause).stream()).distinct().toList();
      return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<Quantity> amount(Unit unit, String clause) {
      Matcher matcher = unit.pattern().matcher(clause);
      return matcher.find()
          ? Optional.of(
              new Quantity(
                  unit.dimension(),
                  new BigDecimal(matcher.group(1).replace(",", ""))
                      .multiply(unit.factor())
                      .stripTrailingZeros()))
          : Optional.empty();
    }
  }
}
