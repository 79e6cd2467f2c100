package io.xiaoer.bot.commerce.groupbuy;

import io.vertx.sqlclient.Row;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows to values and back. Pure. */
final class GroupBuyRows {

  private static final int DECIMALS = 3;

  private GroupBuyRows() {}

  static GroupBuy groupBuy(Row row, List<GroupBuyItem> items) {
    return new GroupBuy(
        row.getString("id"),
        ConversationKey.parse(row.getString("conversation")),
        MemberKey.parse(row.getString("opener")),
        row.getString("title"),
        GroupBuyStatus.valueOf(row.getString("status")),
        items,
        count(row, "minimum"),
        count(row, "member_limit"),
        time(row, "deadline"),
        Instant.ofEpochMilli(row.getLong("opened_at")),
        time(row, "closed_at"));
  }

  static GroupBuyItem item(Row row) {
    Long minor = row.getLong("price_minor");
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new GroupBuyItem(
        row.getString("ref"),
        row.getString("name"),
        minor == null ? null : new Money(minor, currency),
        currency,
        row.getString("unit"));
  }

  static GroupBuyLine line(Row row) {
    return new GroupBuyLine(
        MemberKey.parse(row.getString("member")),
        row.getString("name"),
        row.getString("person").isEmpty(),
        row.getString("ref"),
        quantity(row.getLong("quantity")),
        row.getString("note"),
        row.getLong("turn"));
  }

  static OpenQuestion question(Row row) {
    Long quantity = row.getLong("quantity");
    return new OpenQuestion(
        row.getString("kind"),
        row.getString("person"),
        List.of(row.getString("refs").split("\n")),
        quantity == null ? null : quantity(quantity),
        row.getInteger("more") == 1);
  }

  static BigDecimal quantity(long thousandths) {
    BigDecimal exact = BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
  }

  static long thousandths(BigDecimal quantity) {
    return quantity.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
  }

  private static @Nullable Integer count(Row row, String column) {
    Long value = row.getLong(column);
    return value == null ? null : Math.toIntExact(value);
  }

  private static @Nullable Instant time(Row row, String column) {
    Long value = row.getLong(column);
    return value == null ? null : Instant.ofEpochMilli(value);
  }
}
