package io.xiaoer.intent.signup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the items of a sheet are counted in, and how much is in one. */
final class Packs {

  private static final Pattern WEIGHT =
      Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,2})?) ?(公斤|千克|kg|斤|g|克)");

  /** The unit of what was counted by the dozen. */
  static final String DOZEN = "12";

  private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  /** How many 斤 are in one; the measures of weight. */
  private static final Map<String, BigDecimal> JIN =
      Map.of(
          "斤", BigDecimal.ONE,
          "公斤", BigDecimal.TWO,
          "千克", BigDecimal.TWO,
          "kg", BigDecimal.TWO,
          "kgs", BigDecimal.TWO,
          "kilo", BigDecimal.TWO,
          "kilos", BigDecimal.TWO,
          "克", new BigDecimal("0.002"),
          "g", new BigDecimal("0.002"));

  /** Units that people use for anything. */
  private static final Set<String> GENERAL =
      Set.of(
          "",
          DOZEN,
          "份",
          "个",
          "件",
          "单",
          "套",
          "order",
          "orders",
          "portion",
          "portions",
          "unit",
          "units",
          "piece",
          "pieces",
          "pc",
          "pcs");

  private final Map<String, String> units = new HashMap<>();
  private final Map<String, BigDecimal> weights = new HashMap<>();

  Packs(List<Item> items, Folding folding) {
    for (Item item : items) {
      units.put(item.ref(), folding.fold(item.unit()).text().strip());
      Matcher weight = WEIGHT.matcher(folding.fold(item.name()).text());
      if (weight.find()) {
        BigDecimal jin = JIN.getOrDefault(weight.group(2), BigDecimal.ONE);
        weights.put(item.ref(), jin.multiply(new BigDecimal(weight.group(1))));
      }
    }
  }

  /** How many of the item that many of a unit are: 20斤 of a pack of ten are two. */
  BigDecimal count(String ref, BigDecimal said, String unit) {
    BigDecimal perSaid = JIN.get(unit);
    String own = units.getOrDefault(ref, "");
    if (unit.equals(DOZEN) && isDozen(own)) {
      return said.divide(TWELVE, 3, RoundingMode.HALF_UP);
    }
    if (perSaid == null || own.equals(unit)) {
      return said;
    }
    BigDecimal one = JIN.containsKey(own) ? JIN.get(own) : weights.get(ref);
    if (one == null || one.signum() == 0) {
      return said;
    }
    BigDecimal jin = said.multiply(perSaid);
    boolean whole = JIN.containsKey(own) || jin.remainder(one).signum() == 0;
    return whole ? jin.divide(one, 3, RoundingMode.HALF_UP) : said;
  }

  /** The only one of these items that is counted so; empty where the unit says nothing. */
  Optional<String> only(List<String> refs, String unit) {
    if (refs.size() == 1) {
      return Optional.of(refs.getFirst());
    }
    List<String> counted = refs.stream().filter(ref -> isCountedIn(ref, unit)).toList();
    return counted.size() == 1 ? Optional.of(counted.getFirst()) : Optional.empty();
  }

  /** Whether the unit is that of the item, and not one for anything. */
  boolean isCountedIn(String ref, String unit) {
    String own = units.getOrDefault(ref, "");
    if (unit.equals(DOZEN)) {
      return isDozen(own);
    }
    return !GENERAL.contains(unit)
        && !own.isEmpty()
        && (own.equals(unit) || singular(unit).equals(singular(own)));
  }

  private static boolean isDozen(String unit) {
    return unit.equals("dozen") || unit.equals("打");
  }

  private static String singular(String unit) {
    if (unit.endsWith("aves")) {
      return unit.substring(0, unit.length() - 3) + "f";
    }
    if (unit.endsWith("xes") || unit.endsWith("ches")) {
      return unit.substring(0, unit.length() - 2);
    }
    return unit.length() > 2 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }
}
