package io.xiaoer.channel;

import io.xiaoer.reply.Reply;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message to send.
 *
 * @param id the same for every attempt at this message; channels that can, use it against doubling
 * @param conversation where the matter came up; a private message may be delivered elsewhere
 * @param quotes the member's message that this answers, or null
 * @param ticket from the {@link ChatEvent.Pressed} that this answers, or null
 */
public record Outbound(
    String id,
    Conversation conversation,
    Audience audience,
    Reply reply,
    @Nullable MessageRef quotes,
    @Nullable String ticket) {

  public Outbound {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(audience, "audience");
    Objects.requireNonNull(reply, "reply");
  }

  @Override
  public String toString() {
    return "Outbound[" + id + ", " + conversation.key() + "]";
  }
}
