package io.xiaoer.intent;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * Reads how many into {@code quantity} and {@code unit}: 两件, 来三箱, 半斤, 一打, two of, x2, 3 boxes. The
 * rules are lines of {@code quantity.<language>.txt}; their first word is how many one unit makes
 * (a dozen makes twelve).
 */
final class QuantityReader implements SlotReader {

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

  private final LexiconRules<LexiconLine> rules;
  private final NumberWords numbers;

  QuantityReader(List<LexiconLine> rules, NumberWords numbers) {
    this.rules = new LexiconRules<>(rules, line -> line);
    this.numbers = numbers;
  }

  @Override
  public Marked read(Marked text) {
    Marked read = text;
    for (LexiconLine rule : rules.on(text.text())) {
      BigDecimal makes = new BigDecimal(rule.word(0));
      read = read.take(rule.pattern(), Mark.QTY, match -> quantity(makes, match));
    }
    return read;
  }

  private Optional<Map<Slot, SlotValue>> quantity(BigDecimal makes, MatchResult match) {
    boolean counted = match.namedGroups().containsKey("a");
    return (counted ? numbers.read(match.group("a")) : Optional.of(BigDecimal.ONE))
        .map(makes::multiply)
        .filter(many -> many.signum() > 0 && many.compareTo(MOST) <= 0)
        .map(many -> slots(many, match));
  }

  private static Map<Slot, SlotValue> slots(BigDecimal many, MatchResult match) {
    EnumMap<Slot, SlotValue> slots = new EnumMap<>(Slot.class);
    slots.put(Slot.QUANTITY, new SlotValue.Numeric(many));
    if (match.namedGroups().containsKey("unit") && match.group("unit") != null) {
      slots.put(Slot.UNIT, new SlotValue.Text(match.group("unit")));
    }
    return slots;
  }
}
