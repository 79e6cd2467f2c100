package io.xiaoer.bot.commerce.order;

import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import java.util.Objects;

/**
 * A visitor of a share page buys what it shows.
 *
 * @param formId unguessable, made with the page and sent back with its form: the same form sent
 *     twice is one order; 16 to 64 characters
 * @param buyer the visitor, of channel {@code web}
 * @param shownPrice the price of one piece on the page
 */
public record GuestOrder(
    String formId, MemberKey buyer, String shareCode, String sku, int quantity, Money shownPrice) {

  public GuestOrder {
    Objects.requireNonNull(buyer, "buyer");
    Objects.requireNonNull(shareCode, "shareCode");
    Objects.requireNonNull(sku, "sku");
    Objects.requireNonNull(shownPrice, "shownPrice");
    if (formId.length() < 16 || formId.length() > 64) {
      throw new IllegalArgumentException("a form id has 16 to 64 characters");
    }
    if (quantity < 1) {
      throw new IllegalArgumentException("a line has at least one piece");
    }
  }

  /** The visitor's own place: there is no chat with them. */
  Conversation origin() {
    return new Conversation(
        new ConversationKey(buyer.channel(), buyer.account(), buyer.member()),
        ConversationKind.DIRECT);
  }
}
