package io.xiaoer.bot.commerce.human;

import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MemberKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a person.
 *
 * @param productId the good it is about, or null
 * @param before what was said last, and the wish itself, in order
 */
public record Opening(
    Conversation conversation,
    MemberKey member,
    Manner manner,
    @Nullable String productId,
    String language,
    List<Said> before) {

  /**
   * How it is dealt with.
   *
   * @param privately whether the answers are for the member's eyes only
   * @param quiet whether the clerk leaves the member to the person from now on, rather than from
   *     the first answer on
   */
  public record Manner(boolean privately, boolean quiet) {}

  public Opening {
    before = List.copyOf(before);
  }

  @Override
  public String toString() {
    return "Opening[" + conversation.key() + "]";
  }
}
