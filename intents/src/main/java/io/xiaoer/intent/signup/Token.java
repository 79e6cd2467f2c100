package io.xiaoer.intent.signup;

import java.math.BigDecimal;
import java.util.List;

/** A piece of a folded text. Closed: the grammar handles every kind. */
sealed interface Token {

  int start();

  int end();

  /** An item on offer, or several that may be meant. */
  record Goods(int start, int end, List<String> refs) implements Token {}

  /** So many. */
  record Amount(int start, int end, BigDecimal count, String unit, Shape shape) implements Token {}

  /** Somebody by name. */
  record Person(int start, int end, String name) implements Token {}

  /** A word of the grammar; {@code count} is of a crowd. */
  record Cue(int start, int end, Sign sign, BigDecimal count) implements Token {}

  /** Anything else. */
  record Other(int start, int end) implements Token {}

  /** How an amount was said. */
  enum Shape {
    /** With a unit. */
    PLAIN,
    /** Only the number. */
    BARE,
    /** So many more. */
    PLUS
  }

  default boolean is(Sign sign) {
    return this instanceof Cue cue && cue.sign() == sign;
  }
}
