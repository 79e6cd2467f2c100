package io.xiaoer.intent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The details of a text, whatever is wanted with them.
 *
 * @param text the whole text, normalised: folded, in Simplified characters, without what is
 *     invisible
 * @param rest the same with a space for each number, price, quantity and reference that was read
 * @param slots what was read
 */
public record Details(String text, String rest, Map<Slot, SlotValue> slots) {

  public Details {
    EnumMap<Slot, SlotValue> bySlot = new EnumMap<>(Slot.class);
    bySlot.putAll(slots);
    slots = Collections.unmodifiableMap(bySlot);
  }
}
