package io.xiaoer.bot.web.management;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.xiaoer.bot.commerce.ledger.LedgerEntry;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderLine;
import io.xiaoer.bot.commerce.order.Parcel;
import io.xiaoer.bot.commerce.order.Recipient;
import io.xiaoer.carrier.TraceEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders and money as JSON. Amounts are texts in major units, as in product feeds. Pure. */
final class OrderShapes {

  private OrderShapes() {}

  /** An order in a list: without whom it goes to. */
  static JsonObject brief(Order order, String language) {
    return new JsonObject()
        .put("number", order.number())
        .put("status", order.status().name())
        .put("buyer", order.buyer().toString())
        .put("sharer", Shapes.text(order.sharer()))
        .put("shareCode", order.shareCode())
        .put("createdAt", order.createdAt().toString())
        .put("payBefore", order.payBefore().toString())
        .put("total", order.total().amountText())
        .put("currency", order.total().currency().getCurrencyCode())
        .put("lines", lines(order.lines(), language));
  }

  /** All of an order: what a warehouse needs. */
  static JsonObject full(Order order, String language) {
    return brief(order, language)
        .put("recipient", recipient(order.recipient()))
        .put("parcels", Shapes.array(order.parcels(), OrderShapes::parcel));
  }

  static JsonObject entry(LedgerEntry entry) {
    return new JsonObject()
        .put("id", entry.id())
        .put("member", entry.member().toString())
        .put("orderNumber", entry.orderNumber())
        .put("line", entry.line())
        .put("amount", entry.amount().amountText())
        .put("currency", entry.amount().currency().getCurrencyCode())
        .put("kind", entry.kind().name())
        .put("state", entry.state().name())
        .put("at", entry.at().toString());
  }

  private static JsonArray lines(List<OrderLine> lines, String language) {
    JsonArray array = new JsonArray();
    for (OrderLine line : lines) {
      array.add(
          new JsonObject()
              .put("line", array.size() + 1)
              .put("sku", line.sku())
              .put("productId", line.productId())
              .put("title", line.title().in(language))
              .put("quantity", line.quantity())
              .put("unitPrice", line.unitPrice().amountText())
              .put("total", line.total().amountText()));
    }
    return array;
  }

  private static @Nullable JsonObject recipient(@Nullable Recipient recipient) {
    return recipient == null
        ? null
        : new JsonObject()
            .put("name", recipient.name())
            .put("phone", recipient.phone())
            .put("region", recipient.region())
            .put("address", recipient.address());
  }

  private static JsonObject parcel(Parcel parcel) {
    return new JsonObject()
        .put("id", parcel.id())
        .put("carrier", parcel.carrier())
        .put("trackingNumber", parcel.trackingNumber())
        .put("status", parcel.status().name())
        .put("expected", Shapes.time(parcel.expected()))
        .put("events", Shapes.array(parcel.events(), OrderShapes::event));
  }

  private static JsonObject event(TraceEvent event) {
    return new JsonObject()
        .put("at", event.at().toString())
        .put("status", event.status().name())
        .put("text", event.text())
        .put("place", event.place());
  }
}
