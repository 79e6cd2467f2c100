package io.xiaoer.bot.commerce.order;

import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MemberKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to buy.
 *
 * @param items pieces by sku, each at least one; at least one sku
 * @param memberPrice whether the buyer pays the member price where there is one
 * @param shareCode the share link that led here, or null
 */
public record ProposalRequest(
    MemberKey buyer,
    Conversation origin,
    Map<String, Integer> items,
    boolean memberPrice,
    @Nullable String shareCode) {

  public ProposalRequest {
    Objects.requireNonNull(buyer, "buyer");
    Objects.requireNonNull(origin, "origin");
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    if (items.isEmpty() || items.values().stream().anyMatch(pieces -> pieces < 1)) {
      throw new IllegalArgumentException("a proposal needs at least one piece of something");
    }
  }
}
