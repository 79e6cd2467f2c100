package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.TraceEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads whole orders, however many, with one query for each table. */
final class OrderRows {

  private OrderRows() {}

  /**
   * @param rest what follows {@code FROM shop_order}
   */
  static Future<List<Order>> select(Sql sql, String rest, @Nullable Object... args) {
    return sql.query("SELECT * FROM shop_order " + rest, args)
        .compose(rows -> rows.isEmpty() ? Future.succeededFuture(List.of()) : complete(sql, rows));
  }

  private static Future<List<Order>> complete(Sql sql, List<Row> orders) {
    List<String> numbers = orders.stream().map(row -> row.getString("number")).toList();
    return lines(sql, numbers)
        .compose(lines -> parcels(sql, numbers).map(parcels -> orders(orders, lines, parcels)));
  }

  private static List<Order> orders(
      List<Row> rows, Map<String, List<OrderLine>> lines, Map<String, List<Parcel>> parcels) {
    return rows.stream()
        .map(
            row -> {
              String number = row.getString("number");
              return order(
                  row,
                  lines.getOrDefault(number, List.of()),
                  parcels.getOrDefault(number, List.of()));
            })
        .toList();
  }

  private static Future<Map<String, List<OrderLine>>> lines(Sql sql, List<String> numbers) {
    return sql.query(
            "SELECT l.*, o.currency FROM order_line l JOIN shop_order o ON o.number ="
                + " l.order_number WHERE l.order_number IN "
                + Sql.list(1, numbers.size())
                + " ORDER BY l.order_number, l.line",
            numbers.toArray())
        .map(rows -> grouped(rows, "order_number", OrderRows::line));
  }

  private static Future<Map<String, List<Parcel>>> parcels(Sql sql, List<String> numbers) {
    return sql.query(
            "SELECT * FROM parcel WHERE order_number IN "
                + Sql.list(1, numbers.size())
                + " ORDER BY created_at, id",
            numbers.toArray())
        .compose(rows -> rows.isEmpty() ? Future.succeededFuture(Map.of()) : traced(sql, rows));
  }

  private static Future<Map<String, List<Parcel>>> traced(Sql sql, List<Row> parcels) {
    List<String> ids = parcels.stream().map(row -> row.getString("id")).toList();
    return sql.query(
            "SELECT * FROM parcel_event WHERE parcel_id IN "
                + Sql.list(1, ids.size())
                + " ORDER BY at, place_in_trace, raw_code, text_hash",
            ids.toArray())
        .map(rows -> grouped(rows, "parcel_id", OrderRows::event))
        .map(events -> grouped(parcels, "order_number", row -> parcel(row, events)));
  }

  private static <T> Map<String, List<T>> grouped(
      List<Row> rows, String key, Function<Row, T> reader) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getString(key), Collectors.mapping(reader, Collectors.toList())));
  }

  private static Order order(Row row, List<OrderLine> lines, List<Parcel> parcels) {
    return new Order(
        row.getString("number"),
        MemberKey.parse(row.getString("buyer")),
        new Conversation(
            ConversationKey.parse(row.getString("conversation")),
            ConversationKind.valueOf(row.getString("conversation_kind"))),
        OrderStatus.valueOf(row.getString("status")),
        lines,
        Money.of(row.getLong("total_minor"), row.getString("currency")),
        row.getString("share_code"),
        member(row.getString("sharer")),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("pay_before")),
        recipient(row),
        parcels);
  }

  private static OrderLine line(Row row) {
    return new OrderLine(
        row.getString("sku"),
        row.getString("product_id"),
        LineJson.text(row.getString("title")),
        LineJson.options(row.getString("options")),
        row.getInteger("quantity"),
        Money.of(row.getLong("unit_minor"), row.getString("currency")));
  }

  private static Parcel parcel(Row row, Map<String, List<TraceEvent>> events) {
    return new Parcel(
        row.getString("id"),
        row.getString("carrier"),
        row.getString("tracking_number"),
        ShipmentStatus.valueOf(row.getString("status")),
        instant(row.getLong("expected_at")),
        events.getOrDefault(row.getString("id"), List.of()));
  }

  private static TraceEvent event(Row row) {
    return new TraceEvent(
        Instant.ofEpochMilli(row.getLong("at")),
        ShipmentStatus.valueOf(row.getString("status")),
        row.getString("raw_code"),
        row.getString("text"),
        row.getString("place"));
  }

  private static @Nullable MemberKey member(@Nullable String text) {
    return text == null ? null : MemberKey.parse(text);
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Recipient recipient(Row row) {
    String name = row.getString("recipient_name");
    return name == null
        ? null
        : new Recipient(
            name,
            row.getString("recipient_phone"),
            row.getString("recipient_region"),
            row.getString("recipient_address"));
  }
}
