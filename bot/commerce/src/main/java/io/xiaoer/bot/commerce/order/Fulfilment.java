package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.order.OrderMoves.Move;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.carrier.ShipmentStatus;
import java.util.List;
import java.util.Optional;

/** Parcels get into an order here, whoever reports them. */
final class Fulfilment {

  /**
   * A parcel as reported.
   *
   * @param handedOver whether the carrier has it already, or is only booked
   */
  record Report(String number, String carrier, String trackingNumber, boolean handedOver) {
    Report {
      requireShort(carrier, "carrier");
      requireShort(trackingNumber, "trackingNumber");
    }

    private static void requireShort(String value, String what) {
      if (value.isBlank() || value.length() > 64) {
        throw new IllegalArgumentException(what + " must have 1 to 64 characters");
      }
    }
  }

  private final OrderDesk desk;

  Fulfilment(OrderDesk desk) {
    this.desk = desk;
  }

  Future<OrderShipOutcome> take(Tx tx, Report report) {
    return order(tx, report.number())
        .compose(
            order ->
                order.isEmpty()
                    ? outcome(new OrderShipOutcome.NotFound())
                    : attach(tx, report, order.get()));
  }

  /** The number's uniqueness decides between two reports at once. */
  private Future<OrderShipOutcome> attach(Tx tx, Report report, Order order) {
    return owner(tx, report)
        .compose(
            owner ->
                owner.isPresent()
                    ? known(tx, order, owner.get(), report)
                    : shippable(tx, report, order));
  }

  private Future<OrderShipOutcome> known(Tx tx, Order order, String owner, Report report) {
    if (!owner.equals(order.number())) {
      return outcome(new OrderShipOutcome.NumberTaken());
    }
    return handOver(tx, report, order)
        .compose(_ -> order(tx, owner))
        .map(now -> new OrderShipOutcome.AlreadyShipped(now.orElseThrow()));
  }

  private Future<OrderShipOutcome> shippable(Tx tx, Report report, Order order) {
    return switch (order.status()) {
      case PAID, SHIPPED -> insert(tx, report, order);
      case AWAITING_PAYMENT, DELIVERED, COMPLETED, CANCELLED, REFUNDED ->
          outcome(new OrderShipOutcome.NotShippable(order.status()));
    };
  }

  private Future<OrderShipOutcome> insert(Tx tx, Report report, Order order) {
    long now = desk.clock().millis();
    return tx.update(
            "INSERT INTO parcel (id, order_number, carrier, tracking_number, status, created_at,"
                + " poll_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
                + " ON CONFLICT (carrier, tracking_number) DO NOTHING",
            UnguessableId.random(desk.random()),
            order.number(),
            report.carrier(),
            report.trackingNumber(),
            ShipmentStatus.CREATED.name(),
            now,
            now)
        .compose(
            inserted -> inserted == 1 ? inserted(tx, report, order) : attach(tx, report, order));
  }

  private Future<OrderShipOutcome> inserted(Tx tx, Report report, Order order) {
    return handOver(tx, report, order)
        .compose(_ -> order(tx, order.number()))
        .map(now -> new OrderShipOutcome.Shipped(now.orElseThrow()));
  }

  private Future<Boolean> handOver(Tx tx, Report report, Order order) {
    return report.handedOver()
        ? OrderMoves.move(
            tx,
            order.number(),
            new Move(OrderStatus.PAID, OrderStatus.SHIPPED, desk.clock().instant()))
        : Future.succeededFuture(false);
  }

  private static Future<Optional<Order>> order(Tx tx, String number) {
    return OrderRows.select(tx, "WHERE number = $1", number)
        .map(orders -> orders.stream().findFirst());
  }

  private static Future<Optional<String>> owner(Tx tx, Report report) {
    return tx.query(
            "SELECT order_number FROM parcel WHERE carrier = $1 AND tracking_number = $2",
            report.carrier(),
            report.trackingNumber())
        .map(Fulfilment::firstNumber);
  }

  private static Optional<String> firstNumber(List<Row> rows) {
    return rows.stream().findFirst().map(row -> row.getString("order_number"));
  }

  private static Future<OrderShipOutcome> outcome(OrderShipOutcome outcome) {
    return Future.succeededFuture(outcome);
  }
}
