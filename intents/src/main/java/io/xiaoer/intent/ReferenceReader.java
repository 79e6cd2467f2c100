package io.xiaoer.intent;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads which of the goods shown is meant into {@code product_ref}: 第一个, 2号, 倒数第二个, the second one,
 * no. 3, and the pointing words 最后一个, 这个, 刚才那个, it, that one. The rules are lines of {@code
 * reference.<language>.txt}; that file says what each kind means.
 */
final class ReferenceReader implements SlotReader {

  private static final BigDecimal MOST = BigDecimal.valueOf(200);

  private enum Kind {
    PLACE,
    FROMEND,
    LAST,
    THIS
  }

  private record Rule(Kind kind, Pattern pattern) {}

  private final LexiconRules<Rule> rules;
  private final NumberWords numbers;

  ReferenceReader(List<LexiconLine> rules, NumberWords numbers) {
    this.rules = new LexiconRules<>(rules, line -> new Rule(line.kind(Kind.class), line.pattern()));
    this.numbers = numbers;
  }

  @Override
  public Marked read(Marked text) {
    Marked read = text;
    for (Rule rule : rules.on(text.text())) {
      Kind kind = rule.kind();
      Mark mark = kind == Kind.THIS ? Mark.THIS : Mark.ORD;
      read =
          read.take(
              rule.pattern(), mark, match -> reference(kind, match).map(ReferenceReader::slot));
    }
    return read;
  }

  /** A reference and where it stands. */
  record Found(int start, int end, SlotValue value) {}

  /** What the first rule that reads anything reads, in the order of the text. */
  List<Found> find(String text) {
    for (Rule rule : rules.on(text)) {
      List<Found> found =
          rule.pattern()
              .matcher(text)
              .results()
              .flatMap(
                  match ->
                      reference(rule.kind(), match).stream()
                          .map(value -> new Found(match.start(), match.end(), value)))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private Optional<SlotValue> reference(Kind kind, MatchResult match) {
    return switch (kind) {
      case THIS -> Optional.of(new SlotValue.Reference(SlotValue.Which.THIS));
      case LAST -> Optional.of(new SlotValue.Reference(SlotValue.Which.LAST));
      case PLACE -> place(match).map(SlotValue.Ordinal::new);
      case FROMEND -> place(match).map(position -> new SlotValue.Ordinal(-position));
    };
  }

  private Optional<Integer> place(MatchResult match) {
    return numbers
        .read(match.group("a"))
        .filter(
            n -> n.signum() > 0 && n.compareTo(MOST) <= 0 && n.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::intValueExact);
  }

  private static Map<Slot, SlotValue> slot(SlotValue value) {
    return Map.of(Slot.PRODUCT_REF, value);
  }
}
