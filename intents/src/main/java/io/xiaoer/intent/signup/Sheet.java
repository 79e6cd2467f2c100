package io.xiaoer.intent.signup;

import java.util.List;
import java.util.Optional;

/**
 * A sign-up list as it stands.
 *
 * @param items what is on offer, in the order of the offer
 * @param lines who wants what, in the order of joining, with what was withdrawn
 */
public record Sheet(List<Item> items, List<Line> lines) {

  public Sheet {
    items = List.copyOf(items);
    lines = List.copyOf(lines);
  }

  /** The number of the next message that changes something. */
  long nextTurn() {
    return lines.stream().mapToLong(Line::turn).max().orElse(0) + 1;
  }

  Optional<Item> item(String ref) {
    return items.stream().filter(item -> item.ref().equals(ref)).findFirst();
  }
}
