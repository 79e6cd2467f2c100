package io.xiaoer.intent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what is named by words: {@code attribute} (as the shop's key, such as 容量), {@code colour},
 * {@code size}, {@code carrier}. The rules are lines of {@code words.<language>.txt}: slot, value
 * and pattern; the value {@code =} means the words themselves. An asked attribute is taken out of
 * the text, the others stay, as they are part of what is looked for.
 */
final class WordReader implements SlotReader {

  private final LexiconRules<LexiconLine> rules;

  WordReader(List<LexiconLine> rules) {
    this.rules = new LexiconRules<>(rules, line -> line);
  }

  @Override
  public Marked read(Marked text) {
    Marked read = text;
    for (LexiconLine rule : rules.on(text.text())) {
      Slot slot = Slot.valueOf(rule.word(0).toUpperCase(Locale.ROOT));
      read = slot == Slot.ATTRIBUTE ? take(rule, read) : note(rule, slot, read);
    }
    return read;
  }

  private static Marked take(LexiconLine rule, Marked text) {
    SlotValue value = new SlotValue.Text(rule.word(1));
    return text.take(rule.pattern(), Mark.ATTR, _ -> Optional.of(Map.of(Slot.ATTRIBUTE, value)));
  }

  private static Marked note(LexiconLine rule, Slot slot, Marked text) {
    return rule.pattern()
        .matcher(text.text())
        .results()
        .findFirst()
        .map(match -> rule.word(1).equals("=") ? match.group() : rule.word(1))
        .map(value -> text.note(slot, new SlotValue.Text(value)))
        .orElse(text);
  }
}
