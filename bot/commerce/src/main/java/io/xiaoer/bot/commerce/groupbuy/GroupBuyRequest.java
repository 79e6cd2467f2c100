package io.xiaoer.bot.commerce.groupbuy;

import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be opened where and by whom; see {@link GroupBuy} for the parts. */
public record GroupBuyRequest(
    ConversationKey conversation,
    MemberKey opener,
    String title,
    List<GroupBuyItem> items,
    @Nullable Integer minimum,
    @Nullable Integer limit,
    @Nullable Instant deadline) {

  public GroupBuyRequest {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a group buy offers something");
    }
  }
}
