package io.xiaoer.bot.commerce.pending;

import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;

/**
 * Something that waits for a yes.
 *
 * @param id 22 URL-safe characters, so that it fits into a button
 * @param member whose yes it waits for
 * @param kind what is to be done; its owner knows the word
 * @param subject what it is to be done to, as its owner writes it
 */
public record PendingAction(
    String id,
    MemberKey member,
    ConversationKey conversation,
    String kind,
    String subject,
    Instant createdAt,
    Instant expiresAt) {

  /** Without its subject, which may be an order number. */
  @Override
  public String toString() {
    return "PendingAction[" + id + ", " + kind + "]";
  }
}
