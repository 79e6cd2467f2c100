package io.xiaoer.intent;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * Reads limits and ranges of price into {@code price_min} and {@code price_max}. The rules are lines
 * of {@code price.<language>.txt}, tried in their order; that file says what each kind means.
 */
final class PriceReader implements SlotReader {

  /** How far from "about 100" a price may be. */
  private static final BigDecimal NEAR = new BigDecimal("0.2");

  private final List<LexiconLine> rules;
  private final NumberWords numbers;

  PriceReader(List<LexiconLine> rules, NumberWords numbers) {
    this.rules = rules;
    this.numbers = numbers;
  }

  @Override
  public Marked read(Marked text) {
    Marked read = text;
    for (LexiconLine rule : rules) {
      read = read.take(rule.pattern(), Mark.PRICE, match -> price(rule.word(0), match));
    }
    return read;
  }

  private Optional<Map<Slot, SlotValue>> price(String kind, MatchResult match) {
    return numbers.read(match.group("a")).flatMap(amount -> price(kind, amount, match));
  }

  private Optional<Map<Slot, SlotValue>> price(String kind, BigDecimal amount, MatchResult match) {
    return switch (kind) {
      case "max" -> slots(null, amount);
      case "min" -> slots(amount, null);
      case "about" -> slots(amount.multiply(BigDecimal.ONE.subtract(NEAR)), amount.multiply(BigDecimal.ONE.add(NEAR)));
      case "tens" -> slots(amount, amount.multiply(BigDecimal.valueOf(10)).subtract(BigDecimal.ONE));
      case "range" -> numbers.read(match.group("b")).flatMap(other -> range(amount, other));
      case "each" -> slots(amount, amount).map(slots -> withUnit(slots, match.group("unit")));
      case "exact" -> slots(amount, amount);
      default -> throw new IllegalStateException("no such kind of price rule: " + kind);
    };
  }

  private static Optional<Map<Slot, SlotValue>> range(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) < 0 ? slots(one, other) : Optional.empty();
  }

  private static Map<Slot, SlotValue> withUnit(Map<Slot, SlotValue> slots, String unit) {
    slots.put(Slot.UNIT, new SlotValue.Text(unit));
    return slots;
  }

  private static Optional<Map<Slot, SlotValue>> slots(
      @Nullable BigDecimal min, @Nullable BigDecimal max) {
    EnumMap<Slot, SlotValue> slots = new EnumMap<>(Slot.class);
    if (min != null) {
      slots.put(Slot.PRICE_MIN, new SlotValue.Numeric(min));
    }
    if (max != null) {
      slots.put(Slot.PRICE_MAX, new SlotValue.Numeric(max));
    }
    return Optional.of(slots);
  }
}
