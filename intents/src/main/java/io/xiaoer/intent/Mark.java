package io.xiaoer.intent;

import java.util.Locale;

/**
 * What stands in a text for a detail that was read out of it: one private-use character each, so
 * that cues can speak of "an ordinal" or "a quantity" whatever its words. A pattern names it in
 * braces, such as <code>{ord}</code>.
 */
enum Mark {
  ORDER('\uE000'),
  TRACK('\uE001'),
  PRICE('\uE002'),
  ORD('\uE003'),
  QTY('\uE004'),
  THIS('\uE005'),
  ATTR('\uE006'),
  GOOD('\uE007');

  /** All marks, for a pattern. */
  static final String ANY = "[\uE000-\uE007]";

  private final char symbol;

  Mark(char symbol) {
    this.symbol = symbol;
  }

  String symbol() {
    return String.valueOf(symbol);
  }

  String macro() {
    return name().toLowerCase(Locale.ROOT);
  }
}
