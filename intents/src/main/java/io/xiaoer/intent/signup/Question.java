package io.xiaoer.intent.signup;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-up leaves open, to be asked once.
 *
 * @param name whom it is for, or null for the member who spoke
 * @param refs the items that may be meant; one where only the quantity is open
 * @param quantity how many, or null where that is open
 * @param more whether they come on top of what the person has
 */
public record Question(
    Kind kind,
    @Nullable String name,
    List<String> refs,
    @Nullable BigDecimal quantity,
    boolean more) {

  public Question {
    refs = List.copyOf(refs);
  }

  /** What is open. */
  public enum Kind {
    WHICH_ITEM,
    HOW_MANY
  }
}
