package io.xiaoer.bot.commerce.share;

import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import java.time.Instant;
import java.util.Objects;

/**
 * A product as shared by one member.
 *
 * @param code what stands in the link: unguessable, and says nothing about the member
 * @param sharer who is credited with an order from it: they alone, never somebody above them
 * @param where the conversation it was made in
 * @param shownPrice what the card asked for when it was made
 */
public record ShareLink(
    String code,
    String productId,
    MemberKey sharer,
    ConversationKey where,
    Money shownPrice,
    Instant createdAt) {

  public ShareLink {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(productId, "productId");
    Objects.requireNonNull(sharer, "sharer");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(shownPrice, "shownPrice");
    Objects.requireNonNull(createdAt, "createdAt");
  }
}
