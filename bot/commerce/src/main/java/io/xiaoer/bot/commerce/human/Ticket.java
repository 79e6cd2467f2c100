package io.xiaoer.bot.commerce.human;

import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member who waits for somebody of the shop in a conversation.
 *
 * @param name the member's, or empty where it is not known; personal data: never logged
 * @param privately whether the answers are for the member's eyes only
 * @param quiet whether the clerk leaves the member to the person
 * @param productId the good it is about, or null
 * @param language the BCP 47 tag in which the member is written to
 * @param answered whether an operator has answered at least once
 * @param touchedAt when the member or an operator last said something
 */
public record Ticket(
    String id,
    Conversation conversation,
    MemberKey member,
    String name,
    boolean privately,
    boolean quiet,
    @Nullable String productId,
    String language,
    boolean open,
    boolean answered,
    Instant openedAt,
    Instant touchedAt) {

  public Ticket {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(language, "language");
  }

  @Override
  public String toString() {
    return "Ticket[" + id + (open ? ", open]" : ", closed]");
  }
}
