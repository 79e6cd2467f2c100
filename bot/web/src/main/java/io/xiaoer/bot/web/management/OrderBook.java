package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.ledger.Earnings;
import io.xiaoer.bot.commerce.ledger.Ledger;
import io.xiaoer.bot.commerce.ledger.LedgerEntry;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderPage;
import io.xiaoer.bot.commerce.order.OrderShipOutcome;
import io.xiaoer.bot.commerce.order.Orders;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators see and change of orders and money. Safe from any thread. */
public interface OrderBook {

  /** The orders placed at or after that time, or all; newest first. */
  Future<OrderPage> list(@Nullable Instant since, int limit);

  Future<Optional<Order>> byNumber(String number);

  /** A parcel of the order is with a carrier. Idempotent by carrier and tracking number. */
  Future<OrderShipOutcome> fulfil(String number, String carrier, String trackingNumber);

  /** The newest entries of a member, newest first. */
  Future<List<LedgerEntry>> entries(MemberKey member, int limit);

  Future<Earnings> earnings(MemberKey member);

  /** The book of the shop itself. */
  static OrderBook of(Database database, Orders orders, Ledger ledger) {
    return new OrderBook() {
      @Override
      public Future<OrderPage> list(@Nullable Instant since, int limit) {
        return orders.list(since, limit);
      }

      @Override
      public Future<Optional<Order>> byNumber(String number) {
        return orders.byNumber(number);
      }

      @Override
      public Future<OrderShipOutcome> fulfil(String number, String carrier, String tracking) {
        return database.transact(tx -> orders.fulfil(tx, number, carrier, tracking));
      }

      @Override
      public Future<List<LedgerEntry>> entries(MemberKey member, int limit) {
        return ledger.of(member, limit);
      }

      @Override
      public Future<Earnings> earnings(MemberKey member) {
        return ledger.earnings(member);
      }
    };
  }
}
