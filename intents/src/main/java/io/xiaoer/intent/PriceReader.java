package io.xiaoer.intent;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads limits and ranges of price into {@code price_min} and {@code price_max}. The rules are
 * lines of {@code price.<language>.txt}, tried in their order; that file says what each kind means.
 */
final class PriceReader implements SlotReader {

  /** How far from "about 100" a price may be. */
  private static final BigDecimal NEAR = new BigDecimal("0.2");

  private enum Kind {
    MAX,
    MIN,
    ABOUT,
    TENS,
    RANGE,
    EACH,
    EXACT
  }

  private record Rule(Kind kind, Pattern pattern) {}

  private final LexiconRules<Rule> rules;
  private final NumberWords numbers;

  PriceReader(List<LexiconLine> rules, NumberWords numbers) {
    this.rules = new LexiconRules<>(rules, line -> new Rule(line.kind(Kind.class), line.pattern()));
    this.numbers = numbers;
  }

  @Override
  public Marked read(Marked text) {
    Marked read = text;
    for (Rule rule : rules.on(text.text())) {
      read = read.take(rule.pattern(), Mark.PRICE, match -> price(rule.kind(), match));
    }
    return read;
  }

  private Optional<Map<Slot, SlotValue>> price(Kind kind, MatchResult match) {
    return number(match, "a").flatMap(amount -> price(kind, amount, match));
  }

  /** 三五百 has one unit for both numbers. */
  private Optional<BigDecimal> number(MatchResult match, String group) {
    boolean shared = match.namedGroups().containsKey("u");
    return numbers.read(match.group(group) + (shared ? match.group("u") : ""));
  }

  private Optional<Map<Slot, SlotValue>> price(Kind kind, BigDecimal amount, MatchResult match) {
    return switch (kind) {
      case MAX -> slots(null, amount);
      case MIN -> slots(amount, null);
      case ABOUT ->
          slots(
              amount.multiply(BigDecimal.ONE.subtract(NEAR)),
              amount.multiply(BigDecimal.ONE.add(NEAR)));
      case TENS -> slots(amount, amount.multiply(BigDecimal.valueOf(10)).subtract(BigDecimal.ONE));
      case RANGE -> number(match, "b").flatMap(other -> range(amount, other));
      case EACH -> slots(amount, amount).map(slots -> withUnit(slots, match.group("unit")));
      case EXACT -> slots(amount, amount);
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
