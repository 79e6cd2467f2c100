package io.xiaoer.intent.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the opening of a group buy says.
 *
 * @param title what it is called, or empty
 * @param minimum how many must come together, or null where nobody said
 * @param limit how many one member may have of an item, or null where nobody said
 */
public record Offer(
    String title, List<Item> items, @Nullable Integer minimum, @Nullable Integer limit) {

  public Offer {
    items = List.copyOf(items);
  }
}
