package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.Fulfilment.Report;
import io.xiaoer.bot.commerce.order.OrderMoves.Move;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.MemberKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders, as their buyers and the operators see and change them. Safe from any thread; futures fail
 * only where the database does.
 */
public final class Orders {

  /** How long an unpaid order waits for the word of a provider that has not answered. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int BATCH = 200;

  private final OrderDesk desk;
  private final Fulfilment fulfilment;

  public Orders(OrderDesk desk) {
    this.desk = desk;
    this.fulfilment = new Fulfilment(desk);
  }

  /** The asker's own order of that number, as they typed it. */
  public Future<OrderLookup> find(String number, MemberKey asker) {
    return own(desk.database().reads(), number, asker)
        .map(
            order ->
                order
                    .<OrderLookup>map(OrderLookup.Found::new)
                    .orElseGet(OrderLookup.NotFound::new));
  }

  /** The newest orders of a buyer, newest first. */
  public Future<List<Order>> of(MemberKey buyer, int limit) {
    return OrderRows.select(
        desk.database().reads(),
        "WHERE buyer = $1 ORDER BY created_at DESC, number LIMIT $2",
        buyer.toString(),
        limit);
  }

  /** For operators. */
  public Future<Optional<Order>> byNumber(String number) {
    return byNumber(desk.database().reads(), number);
  }

  /** The order as an open transaction, or any other connection, sees it. */
  public Future<Optional<Order>> byNumber(Sql sql, String number) {
    Optional<String> parsed = OrderNumber.parse(number);
    return parsed.isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : OrderRows.select(sql, "WHERE number = $1", parsed.get())
            .map(orders -> orders.stream().findFirst());
  }

  /** For operators: the orders placed at or after that time, or all; newest first. */
  public Future<OrderPage> list(@Nullable Instant since, int limit) {
    long from = since == null ? 0 : since.toEpochMilli();
    Sql reads = desk.database().reads();
    return reads
        .query("SELECT COUNT(*) AS total FROM shop_order WHERE created_at >= $1", from)
        .compose(
            rows ->
                OrderRows.select(
                        reads,
                        "WHERE created_at >= $1 ORDER BY created_at DESC, number LIMIT $2",
                        from,
                        limit)
                    .map(orders -> new OrderPage(rows.getFirst().getLong("total"), orders)));
  }

  /** Cancels the buyer's own unpaid order and releases its stock, once. The caller tells them. */
  public Future<CancelOutcome> cancel(Tx tx, String number, MemberKey by) {
    return own(tx, number, by)
        .compose(
            order ->
                order.isEmpty()
                    ? Future.succeededFuture(new CancelOutcome.NotFound())
                    : cancel(tx, order.get()));
  }

  /**
   * Cancels what was not paid in time, gives its stock back and has the buyer told, each order in a
   * transaction of its own; tells how many. An order with a payment under way waits a little
   * longer, so that {@code Payments.reconcile} can ask about it first. Safe to run on several nodes
   * at once.
   */
  public Future<Integer> expireUnpaid(Instant now) {
    return desk.database()
        .reads()
        .query(
            "SELECT number FROM shop_order o WHERE status = 'AWAITING_PAYMENT' AND pay_before <= $1"
                + " AND (pay_before <= $2 OR NOT EXISTS (SELECT 1 FROM payment_attempt a"
                + " WHERE a.order_number = o.number AND a.state = 'OPEN'))"
                + " ORDER BY pay_before LIMIT $3",
            now.toEpochMilli(),
            now.minus(PATIENCE).toEpochMilli(),
            BATCH)
        .map(rows -> rows.stream().map(row -> row.getString("number")).toList())
        .compose(numbers -> InTurn.count(numbers, number -> expire(number, now)));
  }

  /**
   * An operator handed a parcel of the order to a carrier. Idempotent by carrier and tracking
   * number; throws {@link IllegalArgumentException} where one of them is blank or over 64
   * characters.
   */
  public Future<OrderShipOutcome> fulfil(
      Tx tx, String number, String carrier, String trackingNumber) {
    String parsed = OrderNumber.parse(number).orElse("");
    return fulfilment.take(tx, new Report(parsed, carrier.strip(), trackingNumber.strip(), true));
  }

  /** Like {@link #fulfil}, for a parcel that the carrier has yet to collect. */
  public Future<OrderShipOutcome> book(
      Tx tx, String number, String carrier, String trackingNumber) {
    return fulfilment.take(tx, new Report(number, carrier, trackingNumber, false));
  }

  /**
   * The unpaid order is paid and its reserved stock sold; false where it is not unpaid any more.
   */
  public Future<Boolean> markPaid(Tx tx, Order order, Instant at) {
    return OrderMoves.move(
            tx, order.number(), new Move(OrderStatus.AWAITING_PAYMENT, OrderStatus.PAID, at))
        .compose(
            moved ->
                moved ? Stock.sell(tx, order.lines()).map(true) : Future.succeededFuture(false));
  }

  /** A carrier has a parcel of the paid order; false where that was known. */
  public Future<Boolean> markShipped(Tx tx, String number, Instant at) {
    return OrderMoves.move(tx, number, new Move(OrderStatus.PAID, OrderStatus.SHIPPED, at));
  }

  /** Every parcel of the shipped order was handed over; false where that was known. */
  public Future<Boolean> markDelivered(Tx tx, String number, Instant at) {
    return OrderMoves.move(tx, number, new Move(OrderStatus.SHIPPED, OrderStatus.DELIVERED, at));
  }

  private static Future<Optional<Order>> own(Sql sql, String number, MemberKey asker) {
    Optional<String> parsed = OrderNumber.parse(number);
    return parsed.isEmpty()
        ? Future.succeededFuture(Optional.empty())
        : OrderRows.select(sql, "WHERE number = $1 AND buyer = $2", parsed.get(), asker.toString())
            .map(orders -> orders.stream().findFirst());
  }

  private Future<CancelOutcome> cancel(Tx tx, Order order) {
    return giveUp(tx, order, desk.clock().instant())
        .compose(
            done ->
                reread(tx, order.number())
                    .map(now -> done ? new CancelOutcome.Cancelled(now) : refused(now)));
  }

  private static CancelOutcome refused(Order order) {
    return order.status() == OrderStatus.CANCELLED
        ? new CancelOutcome.AlreadyCancelled(order)
        : new CancelOutcome.TooLate(order.status());
  }

  private Future<Boolean> expire(String number, Instant now) {
    return desk.database()
        .transact(tx -> reread(tx, number).compose(order -> expire(tx, order, now)));
  }

  private Future<Boolean> expire(Tx tx, Order order, Instant now) {
    return giveUp(tx, order, now)
        .compose(done -> done ? tell(tx, order.number()) : Future.succeededFuture(false));
  }

  private Future<Boolean> tell(Tx tx, String number) {
    return reread(tx, number)
        .compose(order -> desk.notices().expired(tx, order))
        .compose(drafts -> desk.outbox().add(tx, drafts))
        .map(true);
  }

  /** The guarded change of status is what makes the release happen once. */
  private static Future<Boolean> giveUp(Tx tx, Order order, Instant at) {
    return OrderMoves.move(
            tx, order.number(), new Move(OrderStatus.AWAITING_PAYMENT, OrderStatus.CANCELLED, at))
        .compose(
            moved ->
                moved ? Stock.release(tx, order.lines()).map(true) : Future.succeededFuture(false));
  }

  private static Future<Order> reread(Tx tx, String number) {
    return OrderRows.select(tx, "WHERE number = $1", number).map(List::getFirst);
  }
}
