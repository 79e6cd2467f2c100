package io.xiaoer.intent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * Reads which of the goods shown is meant into {@code product_ref}: 第一个, 2号, 倒数第二个, the second
 * one, no. 3, and the pointing words 最后一个, 这个, 刚才那个, it, that one. The rules are lines of
 * {@code reference.<language>.txt}; that file says what each kind means.
 */
final class ReferenceReader implements SlotReader {

  private static final BigDecimal MOST = BigDecimal.valueOf(200);

  private final List<LexiconLine> rules;
  private final NumberWords numbers;

  ReferenceReader(List<LexiconLine> rules, NumberWords numbers) {
    this.rules = rules;
    this.numbers = numbers;
  }

  @Override
  public Marked read(Marked text) {
    Marked read = text;
    for (LexiconLine rule : rules) {
      String kind = rule.word(0);
      Mark mark = kind.equals("this") ? Mark.THIS : Mark.ORD;
      read = read.take(rule.pattern(), mark, match -> reference(kind, match).map(ReferenceReader::slot));
    }
    return read;
  }

  private Optional<SlotValue> reference(String kind, MatchResult match) {
    return switch (kind) {
      case "this" -> Optional.of(new SlotValue.Reference(SlotValue.Which.THIS));
      case "last" -> Optional.of(new SlotValue.Reference(SlotValue.Which.LAST));
      case "place" -> place(match).map(SlotValue.Ordinal::new);
      case "fromend" -> place(match).map(position -> new SlotValue.Ordinal(-position));
      default -> throw new IllegalStateException("no such kind of reference rule: " + kind);
    };
  }

  private Optional<Integer> place(MatchResult match) {
    return numbers.read(match.group("a"))
        .filter(n -> n.signum() > 0 && n.compareTo(MOST) <= 0 && n.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::intValueExact);
  }

  private static Map<Slot, SlotValue> slot(SlotValue value) {
    return Map.of(Slot.PRODUCT_REF, value);
  }
}
