package io.xiaoer.bot.commerce.groupbuy;

import io.xiaoer.channel.MemberKey;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How many of an item are for one person.
 *
 * @param name whom it is for; personal data
 * @param self whether it is for the member who signed up
 * @param quantity zero where it was withdrawn; at most three decimals
 * @param note what else was said of it, or empty; personal data
 * @param turn the number of the message that changed it last; later ones are higher
 */
public record GroupBuyLine(
    MemberKey member,
    String name,
    boolean self,
    String ref,
    BigDecimal quantity,
    String note,
    long turn) {

  public GroupBuyLine {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(note, "note");
  }

  /** Whether anything is wanted still. */
  public boolean stands() {
    return quantity.signum() > 0;
  }

  @Override
  public String toString() {
    return "GroupBuyLine[" + member + " " + ref + " " + quantity + "]";
  }
}
