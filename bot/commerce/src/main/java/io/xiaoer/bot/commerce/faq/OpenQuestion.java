package io.xiaoer.bot.commerce.faq;

import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that waits for a person.
 *
 * @param productId the good it is about, or null
 * @param wanted whether the member asked for a person; else the shop's data did not say
 */
public record OpenQuestion(
    String id,
    Instant askedAt,
    ConversationKey conversation,
    MemberKey member,
    @Nullable String productId,
    String language,
    String words,
    boolean wanted) {

  /** Without what the member wrote. */
  @Override
  public String toString() {
    return "OpenQuestion[id=" + id + ", productId=" + productId + ", wanted=" + wanted + "]";
  }
}
