package io.xiaoer.bot.commerce.groupbuy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member was asked about their sign-up.
 *
 * @param kind what is open, as the reader of sign-ups names it
 * @param person whom it is for, or null for the member
 * @param refs the items that may be meant
 * @param quantity how many, or null where that is open
 * @param more whether they come on top of what the person has
 */
public record OpenQuestion(
    String kind,
    @Nullable String person,
    List<String> refs,
    @Nullable BigDecimal quantity,
    boolean more) {

  public OpenQuestion {
    refs = List.copyOf(refs);
  }
}
