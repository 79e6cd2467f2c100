package io.xiaoer.intent;

import java.util.List;

/**
 * All goods that a text points at, and what it says beside.
 *
 * @param references in the order of the text; ordinals and pointing words
 * @param rest the text, normalised, with a space for each of them
 */
public record Mentions(List<SlotValue> references, String rest) {

  public Mentions {
    references = List.copyOf(references);
  }
}
