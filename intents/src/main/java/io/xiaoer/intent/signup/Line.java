package io.xiaoer.intent.signup;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How many of an item are for one person.
 *
 * @param member the id of who signed up
 * @param name whom it is for: the member's own name, or the name of the one they order for
 * @param self whether it is for the member
 * @param quantity zero where it was withdrawn
 * @param note what else they said of it, or empty; personal data
 * @param turn the number of the message that changed it last; later messages have higher numbers
 */
public record Line(
    String member,
    String name,
    boolean self,
    String ref,
    BigDecimal quantity,
    String note,
    long turn) {

  public Line {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(note, "note");
    if (quantity.signum() < 0) {
      throw new IllegalArgumentException("a quantity is not negative");
    }
  }

  /** Whether anything is wanted still. */
  public boolean stands() {
    return quantity.signum() > 0;
  }

  @Override
  public String toString() {
    return "Line[" + member + " " + ref + " " + quantity + "]";
  }
}
