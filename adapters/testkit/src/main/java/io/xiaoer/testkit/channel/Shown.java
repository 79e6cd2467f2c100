package io.xiaoer.testkit.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as a person reads it on the platform: markup resolved.
 *
 * @param caption whether the words stand beside a picture
 * @param buttons in reading order
 */
public record Shown(String text, boolean caption, List<Button> buttons) {

  public Shown {
    buttons = List.copyOf(buttons);
  }

  /** A button, with what it calls us with or where it leads. */
  public record Button(String label, @Nullable String action, @Nullable String url) {}
}
