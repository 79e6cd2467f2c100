package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders, as their buyers and the operators see and change them. Safe from any thread; futures fail
 * only where the database does.
 */
public final class Orders {

  public Orders(OrderDesk desk) {}

  /** The asker's own order of that number, as they typed it. */
  public Future<OrderLookup> find(String number, MemberKey asker) {
    return Future.failedFuture("not yet");
  }

  /** The newest orders of a buyer, newest first. */
  public Future<List<Order>> of(MemberKey buyer, int limit) {
    return Future.failedFuture("not yet");
  }

  /** For operators. */
  public Future<Optional<Order>> byNumber(String number) {
    return Future.failedFuture("not yet");
  }

  /** The order as the open transaction sees it. */
  public Future<Optional<Order>> byNumber(Sql sql, String number) {
    return Future.failedFuture("not yet");
  }

  /** For operators: the orders placed at or after that time, or all; newest first. */
  public Future<OrderPage> list(@Nullable Instant since, int limit) {
    return Future.failedFuture("not yet");
  }

  /** Cancels the buyer's own unpaid order and releases its stock, once. */
  public Future<CancelOutcome> cancel(Tx tx, String number, MemberKey by) {
    return Future.failedFuture("not yet");
  }

  /** Cancels what was not paid in time; tells how many. Safe to run on several nodes at once. */
  public Future<Integer> expireUnpaid(Instant now) {
    return Future.failedFuture("not yet");
  }

  /** A parcel of the order is with a carrier. Idempotent by carrier and tracking number. */
  public Future<OrderShipOutcome> fulfil(
      Tx tx, String number, String carrier, String trackingNumber) {
    return Future.failedFuture("not yet");
  }
}
