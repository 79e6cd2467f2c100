package io.xiaoer.intent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with {@link Mark}s where details were read, and the details. Of several for one slot the
 * first counts.
 */
record Marked(String text, Map<Slot, SlotValue> slots) {

  Marked {
    EnumMap<Slot, SlotValue> bySlot = new EnumMap<>(Slot.class);
    bySlot.putAll(slots);
    slots = Collections.unmodifiableMap(bySlot);
  }

  static Marked of(String text) {
    return new Marked(text, Map.of());
  }

  /**
   * Puts {@code mark} wherever {@code pattern} matches and {@code reading} makes something of it.
   */
  Marked take(
      Pattern pattern, Mark mark, Function<MatchResult, Optional<Map<Slot, SlotValue>>> reading) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return this;
    }
    EnumMap<Slot, SlotValue> found = new EnumMap<>(Slot.class);
    found.putAll(slots);
    StringBuilder rest = new StringBuilder();
    do {
      Optional<Map<Slot, SlotValue>> read = reading.apply(matcher.toMatchResult());
      read.ifPresent(values -> values.forEach(found::putIfAbsent));
      String instead = read.isPresent() ? mark.symbol() : matcher.group();
      matcher.appendReplacement(rest, Matcher.quoteReplacement(instead));
    } while (matcher.find());
    return new Marked(matcher.appendTail(rest).toString(), found);
  }

  /** Notes a detail and leaves the words where they are. */
  Marked note(Slot slot, SlotValue value) {
    EnumMap<Slot, SlotValue> found = new EnumMap<>(Slot.class);
    found.putAll(slots);
    found.putIfAbsent(slot, value);
    return new Marked(text, found);
  }
}
