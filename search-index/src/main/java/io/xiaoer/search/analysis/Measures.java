package io.xiaoer.search.analysis;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers with units in one way of writing: 50 ml, 50毫升 and 0.05L are all {@code 50ml}. */
final class Measures {
  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          entry("ml", new Unit("ml", "1")),
          entry("毫升", new Unit("ml", "1")),
          entry("millilitre", new Unit("ml", "1")),
          entry("milliliter", new Unit("ml", "1")),
          entry("l", new Unit("ml", "1000")),
          entry("升", new Unit("ml", "1000")),
          entry("公升", new Unit("ml", "1000")),
          entry("litre", new Unit("ml", "1000")),
          entry("liter", new Unit("ml", "1000")),
          entry("g", new Unit("g", "1")),
          entry("克", new Unit("g", "1")),
          entry("gram", new Unit("g", "1")),
          entry("kg", new Unit("g", "1000")),
          entry("千克", new Unit("g", "1000")),
          entry("公斤", new Unit("g", "1000")),
          entry("kilo", new Unit("g", "1000")),
          entry("kilogram", new Unit("g", "1000")),
          entry("斤", new Unit("g", "500")),
          entry("haosheng", new Unit("ml", "1")),
          entry("gongsheng", new Unit("ml", "1000")),
          entry("ke", new Unit("g", "1")),
          entry("gongjin", new Unit("g", "1000")),
          entry("haomi", new Unit("mm", "1")),
          entry("limi", new Unit("mm", "10")),
          entry("mm", new Unit("mm", "1")),
          entry("毫米", new Unit("mm", "1")),
          entry("cm", new Unit("mm", "10")),
          entry("厘米", new Unit("mm", "10")),
          entry("公分", new Unit("mm", "10")),
          entry("m", new Unit("mm", "1000")),
          entry("w", new Unit("w", "1")),
          entry("瓦", new Unit("w", "1")),
          entry("watt", new Unit("w", "1")),
          entry("mah", new Unit("mah", "1")),
          entry("毫安", new Unit("mah", "1")),
          entry("毫安时", new Unit("mah", "1")),
          entry("寸", new Unit("inch", "1")),
          entry("英寸", new Unit("inch", "1")),
          entry("inch", new Unit("inch", "1")),
          entry("inches", new Unit("inch", "1")),
          entry("oz", new Unit("oz", "1")),
          entry("gb", new Unit("gb", "1")),
          entry("tb", new Unit("gb", "1024")));
  private static final Pattern ATTACHED = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)([a-z]+)");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(?:\\.\\d{1,3})?");
  private static final int LONGEST_HAN_UNIT = 3;

  private Measures() {}

  /** The measure that a word like 50ml is, or null. */
  static @Nullable String attached(String word) {
    if (word.charAt(0) > '9') {
      return null;
    }
    Matcher matcher = ATTACHED.matcher(word);
    return matcher.matches() ? measure(matcher.group(1), matcher.group(2)) : null;
  }

  /** The measure that a number and a unit word make, or null. */
  static @Nullable String measure(String number, String unitWord) {
    Unit unit = unit(unitWord);
    return unit == null || !PLAIN.matcher(number).matches() ? null : unit.of(number);
  }

  /** How many characters of the text from a place on are a Han unit; 0 for none. */
  static int hanUnitLength(String text, int from) {
    for (int length = Math.min(LONGEST_HAN_UNIT, text.length() - from); length > 0; length--) {
      if (UNITS.containsKey(text.substring(from, from + length))) {
        return text.charAt(from) < 0x2E80 ? 0 : length;
      }
    }
    return 0;
  }

  private static @Nullable Unit unit(String word) {
    Unit exact = UNITS.get(word);
    boolean plural = word.length() > 3 && word.endsWith("s");
    return exact == null && plural ? UNITS.get(word.substring(0, word.length() - 1)) : exact;
  }

  private record Unit(String base, String factor) {
    String of(String number) {
      BigDecimal amount = new BigDecimal(number).multiply(new BigDecimal(factor));
      return amount.stripTrailingZeros().toPlainString() + base;
    }
  }
}
