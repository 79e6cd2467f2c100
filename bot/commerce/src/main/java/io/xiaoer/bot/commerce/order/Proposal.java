package io.xiaoer.bot.commerce.order;

import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goods at a price, offered to one member until {@code expiresAt}. Nothing is reserved by it.
 *
 * @param id 22 URL-safe characters, so that it fits into a button
 * @param shareCode the share link that led here, or null
 */
public record Proposal(
    String id,
    MemberKey buyer,
    Conversation origin,
    List<OrderLine> lines,
    @Nullable String shareCode,
    Instant expiresAt) {

  public Proposal {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(buyer, "buyer");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(expiresAt, "expiresAt");
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a proposal has at least one line");
    }
  }

  public Money total() {
    return lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
  }
}
