package io.xiaoer.reply;

import java.nio.charset.StandardCharsets;

/** A button. */
public sealed interface Action {

  /** The longest action that fits every platform, in bytes. */
  int LONGEST_ACTION = 60;

  /** What is written on it; at most 40 characters. */
  String label();

  /** Opens a page. */
  record OpenUrl(String label, String url) implements Action {
    public OpenUrl {
      requireLabel(label);
    }
  }

  /**
   * Calls us back with {@code action}: 1 to 60 bytes of printable ASCII, meaningless to the
   * platform and trusted by nobody.
   */
  record Invoke(String label, String action, Emphasis emphasis) implements Action {
    public Invoke {
      requireLabel(label);
      byte[] bytes = action.getBytes(StandardCharsets.UTF_8);
      boolean printable = action.chars().allMatch(c -> c > 0x20 && c < 0x7f);
      if (bytes.length == 0 || bytes.length > LONGEST_ACTION || !printable) {
        throw new IllegalArgumentException("an action is 1 to 60 bytes of printable ASCII");
      }
    }
  }

  /** How a button is meant to look where the platform has a choice. */
  enum Emphasis {
    PRIMARY,
    NORMAL,
    DANGER
  }

  private static void requireLabel(String label) {
    if (label.isBlank() || label.length() > 40) {
      throw new IllegalArgumentException("a label has 1 to 40 characters");
    }
  }
}
