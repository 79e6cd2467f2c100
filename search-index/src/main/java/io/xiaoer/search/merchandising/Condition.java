package io.xiaoer.search.merchandising;

import java.util.Objects;

/**
 * The questions that a rule is for; closed, so that every kind is compared. Texts are compared as
 * the index compares words: without case, width, punctuation, English endings or Traditional and
 * Simplified.
 */
public sealed interface Condition {

  /** The longest text of a condition, in characters. */
  int LONGEST = 100;

  /** Every question. */
  record Any() implements Condition {}

  /** The question is this and nothing else. */
  record Exactly(String text) implements Condition {
    public Exactly {
      requireText(text);
    }
  }

  /**
   * The question has every part of this that blanks set apart, in any order: Han as a stretch of
   * characters, other scripts as whole words.
   */
  record Containing(String text) implements Condition {
    public Containing {
      requireText(text);
    }
  }

  private static void requireText(String text) {
    Objects.requireNonNull(text, "text");
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("text must have 1 to " + LONGEST + " characters");
    }
  }
}
