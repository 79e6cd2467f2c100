package io.xiaoer.bot.commerce.payment;

import io.xiaoer.bot.commerce.checkout.Checkouts;
import io.xiaoer.bot.commerce.ledger.Ledger;
import io.xiaoer.bot.commerce.order.OrderNotices;
import io.xiaoer.bot.commerce.order.Orders;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.sql.Database;
import java.time.Clock;
import java.util.Objects;

/** What taking money needs. */
public record PaymentDesk(
    Database database,
    Orders orders,
    Checkouts checkouts,
    Ledger ledger,
    Outbox outbox,
    OrderNotices notices,
    Clock clock) {

  public PaymentDesk {
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(orders, "orders");
    Objects.requireNonNull(checkouts, "checkouts");
    Objects.requireNonNull(ledger, "ledger");
    Objects.requireNonNull(outbox, "outbox");
    Objects.requireNonNull(notices, "notices");
    Objects.requireNonNull(clock, "clock");
  }
}
