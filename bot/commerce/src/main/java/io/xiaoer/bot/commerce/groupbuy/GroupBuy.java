package io.xiaoer.bot.commerce.groupbuy;

import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group buy without its lines.
 *
 * @param title what the opener called it, or empty
 * @param items in the order of the offer, at least one
 * @param minimum how many must come together, or null
 * @param limit how many of an item one member may have, or null
 * @param deadline when it ends by itself, or null
 * @param closedAt when it ended, or null while it is open
 */
public record GroupBuy(
    String id,
    ConversationKey conversation,
    MemberKey opener,
    String title,
    GroupBuyStatus status,
    List<GroupBuyItem> items,
    @Nullable Integer minimum,
    @Nullable Integer limit,
    @Nullable Instant deadline,
    Instant openedAt,
    @Nullable Instant closedAt) {

  public GroupBuy {
    items = List.copyOf(items);
  }
}
