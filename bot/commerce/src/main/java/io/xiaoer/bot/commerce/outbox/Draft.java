package io.xiaoer.bot.commerce.outbox;

import io.xiaoer.channel.Audience;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.reply.Reply;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message before it has an id.
 *
 * @param quotes the member's message that this answers, or null
 * @param ticket from the press of a button that this answers, or null
 */
public record Draft(
    Conversation conversation,
    Audience audience,
    Reply reply,
    @Nullable MessageRef quotes,
    @Nullable String ticket) {

  public Draft {
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(reply, "reply");
  }

  /** A message that answers nothing in particular. */
  public static Draft of(Conversation conversation, Audience audience, Reply reply) {
    return new Draft(conversation, audience, reply, null, null);
  }

  @Override
  public String toString() {
    return "Draft[" + conversation.key() + "]";
  }
}
