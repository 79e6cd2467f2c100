package io.xiaoer.bot.commerce.human;

import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MemberKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a person.
 *
 * @param privately whether the answers are for the member's eyes only
 * @param productId the good it is about, or null
 * @param before what was said last, and the wish itself, in order
 */
public record Opening(
    Conversation conversation,
    MemberKey member,
    boolean privately,
    @Nullable String productId,
    String language,
    List<Said> before) {

  public Opening {
    before = List.copyOf(before);
  }

  @Override
  public String toString() {
    return "Opening[" + conversation.key() + "]";
  }
}
