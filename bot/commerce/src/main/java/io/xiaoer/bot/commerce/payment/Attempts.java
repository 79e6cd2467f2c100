package io.xiaoer.bot.commerce.payment;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.money.Money;
import io.xiaoer.payment.PaymentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table {@code payment_attempt}: each try to pay an order, under a reference of its own. */
final class Attempts {

  enum State {
    OPEN,
    PAID,
    CLOSED,
    /** Money that the order does not want any more. */
    LATE
  }

  record Attempt(
      String reference,
      String orderNumber,
      int number,
      String provider,
      Money amount,
      State state,
      Instant startedAt,
      Instant expiresAt) {}

  /** When a provider is asked about an attempt after its start; and once more at its end. */
  private static final List<Duration> QUERIES =
      List.of(
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15));

  private Attempts() {}

  /** The open attempt of the order with that provider; a new one where there is none. */
  static Future<Attempt> open(Tx tx, Order order, String provider, Instant now) {
    return newest(tx, order)
        .compose(
            last ->
                last.filter(a -> a.state() == State.OPEN && a.provider().equals(provider))
                        .isPresent()
                    ? Future.succeededFuture(last.get())
                    : next(
                        tx,
                        order,
                        new Start(provider, 1 + last.map(Attempt::number).orElse(0), now)));
  }

  static Future<Optional<Attempt>> find(Tx tx, String reference, String provider) {
    return tx.query(
            "SELECT * FROM payment_attempt WHERE reference = $1 AND provider = $2",
            reference,
            provider)
        .map(Attempts::first);
  }

  static Future<List<Attempt>> due(Sql sql, Instant now, int limit) {
    return sql.query(
            "SELECT * FROM payment_attempt WHERE state = 'OPEN' AND query_at <= $1"
                + " ORDER BY query_at LIMIT $2",
            now.toEpochMilli(),
            limit)
        .map(rows -> rows.stream().map(Attempts::attempt).toList());
  }

  /** Notes the money, once: of two tellings of one payment, one gets through. */
  static Future<Boolean> claim(Tx tx, Attempt attempt, PaymentState.Paid paid) {
    return tx.update(
            "UPDATE payment_attempt SET provider_id = $1, paid_at = $2"
                + " WHERE reference = $3 AND state IN ('OPEN', 'CLOSED') AND paid_at IS NULL",
            paid.providerId(),
            paid.at().toEpochMilli(),
            attempt.reference())
        .map(changed -> changed == 1);
  }

  /** Says what a claimed payment came to. */
  static Future<Integer> conclude(Tx tx, Attempt attempt, State state) {
    return tx.update(
        "UPDATE payment_attempt SET state = $1 WHERE reference = $2",
        state.name(),
        attempt.reference());
  }

  static Future<Integer> close(Tx tx, Attempt attempt) {
    return tx.update(
        "UPDATE payment_attempt SET state = 'CLOSED' WHERE reference = $1 AND state = 'OPEN'",
        attempt.reference());
  }

  static Future<Integer> askLater(Tx tx, Attempt attempt, Instant now) {
    return tx.update(
        "UPDATE payment_attempt SET query_at = $1 WHERE reference = $2",
        nextQuery(attempt, now).toEpochMilli(),
        attempt.reference());
  }

  /** The next of the planned times; after the last of them the shortest pause again. */
  static Instant nextQuery(Attempt attempt, Instant now) {
    return Stream.concat(
            QUERIES.stream().map(attempt.startedAt()::plus).filter(attempt.expiresAt()::isAfter),
            Stream.of(attempt.expiresAt()))
        .filter(now::isBefore)
        .findFirst()
        .orElseGet(() -> now.plus(QUERIES.getFirst()));
  }

  private record Start(String provider, int number, Instant at) {}

  private static Future<Attempt> next(Tx tx, Order order, Start start) {
    return tx.update(
            "INSERT INTO payment_attempt (reference, order_number, attempt, provider, amount_minor,"
                + " currency, state, started_at, expires_at, query_at)"
                + " VALUES ($1, $2, $3, $4, $5, $6, 'OPEN', $7, $8, $9) ON CONFLICT DO NOTHING",
            order.number() + "%02d".formatted(start.number()),
            order.number(),
            start.number(),
            start.provider(),
            order.total().minor(),
            order.total().currency().getCurrencyCode(),
            start.at().toEpochMilli(),
            order.payBefore().toEpochMilli(),
            start.at().plus(QUERIES.getFirst()).toEpochMilli())
        .compose(_ -> newest(tx, order))
        .map(Optional::orElseThrow);
  }

  private static Future<Optional<Attempt>> newest(Tx tx, Order order) {
    return tx.query(
            "SELECT * FROM payment_attempt WHERE order_number = $1 ORDER BY attempt DESC LIMIT 1",
            order.number())
        .map(Attempts::first);
  }

  private static Optional<Attempt> first(List<Row> rows) {
    return rows.stream().findFirst().map(Attempts::attempt);
  }

  private static Attempt attempt(Row row) {
    return new Attempt(
        row.getString("reference"),
        row.getString("order_number"),
        row.getInteger("attempt"),
        row.getString("provider"),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        State.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("started_at")),
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }
}
