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
  record Amount(int start, int end, BigDecimal count, String unit, Shape shape) implements Token {

    /** Whether both may be of the same thing. */
    boolean countsAs(Amount other) {
      return unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty();
    }

    Amount plus(Amount other) {
      String both = unit.isEmpty() ? other.unit : unit;
      return new Amount(start, other.end, count.add(other.count), both, shape);
    }

    Amount plain() {
      return new Amount(start, end, count, unit, Shape.PLAIN);
    }

    /** Whether it says the same as what stands right before it: 一袋一袋. */
    boolean repeats(Amount before) {
      return before.end == start
          && before.count.compareTo(count) == 0
          && before.unit.equals(unit)
          && shape == Shape.PLAIN;
    }
  }

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
