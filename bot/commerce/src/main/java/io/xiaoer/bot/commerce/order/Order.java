package io.xiaoer.bot.commerce.order;

import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stood when it was read.
 *
 * @param number see {@link OrderNumber}; for the buyer's eyes
 * @param origin where it was placed; a group sees only harmless lines about it
 * @param shareCode the share link that led to it, or null
 * @param sharer who earns on it, never the buyer; null where nobody does
 * @param payBefore when the reserved stock goes back, unless it is paid
 * @param recipient null until the buyer has entered it
 */
public record Order(
    String number,
    MemberKey buyer,
    Conversation origin,
    OrderStatus status,
    List<OrderLine> lines,
    Money total,
    @Nullable String shareCode,
    @Nullable MemberKey sharer,
    Instant createdAt,
    Instant payBefore,
    @Nullable Recipient recipient,
    List<Parcel> parcels) {

  public Order {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(buyer, "buyer");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(total, "total");
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
  }

  @Override
  public String toString() {
    return "Order[" + Masking.number(number) + " " + status + "]";
  }
}
