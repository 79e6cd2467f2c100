package io.xiaoer.bot.commerce.shipment;

import io.xiaoer.bot.commerce.order.OrderNotices;
import io.xiaoer.bot.commerce.order.Orders;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.sql.Database;
import java.time.Clock;
import java.util.Objects;

/** What watching parcels needs. */
public record ShipmentDesk(
    Database database,
    Orders orders,
    Outbox outbox,
    OrderNotices notices,
    Clock clock,
    ShipmentSettings settings) {

  public ShipmentDesk {
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(orders, "orders");
    Objects.requireNonNull(outbox, "outbox");
    Objects.requireNonNull(notices, "notices");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(settings, "settings");
  }
}
