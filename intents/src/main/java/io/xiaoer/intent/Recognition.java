package io.xiaoer.intent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a text means.
 *
 * @param intent {@link Intent#OUT_OF_SCOPE} where nothing fits
 * @param confidence from 0 to 1
 * @param alternatives what else it may mean, the likeliest first, without {@code intent}
 * @param language what it is written in: {@code zh-CN} or {@code en}
 */
public record Recognition(
    Intent intent,
    double confidence,
    Map<Slot, SlotValue> slots,
    List<Scored> alternatives,
    String language) {

  /** What the clerk needs before acting on words spoken to it. */
  public static final double ENOUGH = 0.45;

  /** From here it is plainly a request, even in a group where nobody called the clerk. */
  public static final double PLAIN = 0.8;

  public Recognition {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is from 0 to 1: " + confidence);
    }
    EnumMap<Slot, SlotValue> bySlot = new EnumMap<>(Slot.class);
    bySlot.putAll(slots);
    slots = Collections.unmodifiableMap(bySlot);
    alternatives = List.copyOf(alternatives);
  }
}
