package io.xiaoer.bot.commerce.payment;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.payment.Attempts.Attempt;
import io.xiaoer.bot.commerce.payment.Attempts.State;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.payment.PaymentState;
import java.time.Instant;
import java.util.Optional;

/**
 * The one transition by which money reaches an order. Nothing is believed but the amount of our own
 * row, and nothing happens twice, whoever tells it and how often.
 */
final class Settlement {

  private final PaymentDesk desk;

  Settlement(PaymentDesk desk) {
    this.desk = desk;
  }

  Future<SettleOutcome> settle(Tx tx, PaymentNotice notice, String provider) {
    return Attempts.find(tx, notice.reference(), provider)
        .compose(attempt -> settle(tx, attempt, notice.state()))
        .compose(outcome -> note(tx, notice, provider, outcome));
  }

  private Future<SettleOutcome> settle(Tx tx, Optional<Attempt> found, PaymentState state) {
    if (found.isEmpty()) {
      return outcome(new SettleOutcome.UnknownReference());
    }
    Attempt attempt = found.get();
    return switch (state) {
      case PaymentState.Open() -> outcome(new SettleOutcome.StillOpen());
      case PaymentState.Closed _ -> decline(tx, attempt);
      case PaymentState.Paid paid -> pay(tx, attempt, paid);
    };
  }

  /** A refusal that comes after the money of the same attempt is old news. */
  private Future<SettleOutcome> decline(Tx tx, Attempt attempt) {
    return Attempts.close(tx, attempt)
        .compose(_ -> order(tx, attempt))
        .map(
            order ->
                switch (attempt.state()) {
                  case OPEN, CLOSED -> new SettleOutcome.Declined(order);
                  case PAID -> new SettleOutcome.AlreadySettled(order);
                  case LATE -> new SettleOutcome.Late(order, attempt.amount());
                });
  }

  private Future<SettleOutcome> pay(Tx tx, Attempt attempt, PaymentState.Paid paid) {
    if (!paid.amount().equals(attempt.amount())) {
      return outcome(new SettleOutcome.WrongAmount(attempt.amount(), paid.amount()));
    }
    return Attempts.claim(tx, attempt, paid)
        .compose(mine -> mine ? deliver(tx, attempt) : repeated(tx, attempt));
  }

  private Future<SettleOutcome> repeated(Tx tx, Attempt attempt) {
    return Attempts.find(tx, attempt.reference(), attempt.provider())
        .map(Optional::orElseThrow)
        .compose(now -> order(tx, now).map(order -> told(now, order)));
  }

  private static SettleOutcome told(Attempt attempt, Order order) {
    return attempt.state() == State.LATE
        ? new SettleOutcome.Late(order, attempt.amount())
        : new SettleOutcome.AlreadySettled(order);
  }

  private Future<SettleOutcome> deliver(Tx tx, Attempt attempt) {
    Instant now = desk.clock().instant();
    return order(tx, attempt)
        .compose(order -> desk.orders().markPaid(tx, order, now))
        .compose(wanted -> wanted ? accept(tx, attempt, now) : refuse(tx, attempt));
  }

  private Future<SettleOutcome> accept(Tx tx, Attempt attempt, Instant now) {
    return Attempts.conclude(tx, attempt, State.PAID)
        .compose(_ -> order(tx, attempt))
        .compose(order -> celebrate(tx, order, now));
  }

  private Future<SettleOutcome> celebrate(Tx tx, Order order, Instant now) {
    return desk.ledger()
        .earn(tx, order, now)
        .compose(_ -> desk.notices().paid(tx, order))
        .compose(drafts -> desk.outbox().add(tx, drafts))
        .map(_ -> new SettleOutcome.Settled(order));
  }

  /** The order is cancelled, or paid by another attempt: its stock is not ours to touch. */
  private Future<SettleOutcome> refuse(Tx tx, Attempt attempt) {
    return Attempts.conclude(tx, attempt, State.LATE)
        .compose(_ -> order(tx, attempt))
        .map(order -> new SettleOutcome.Late(order, attempt.amount()));
  }

  private Future<Order> order(Tx tx, Attempt attempt) {
    return desk.orders().byNumber(tx, attempt.orderNumber()).map(Optional::orElseThrow);
  }

  private Future<SettleOutcome> note(
      Tx tx, PaymentNotice notice, String provider, SettleOutcome outcome) {
    return outcome instanceof SettleOutcome.StillOpen
        ? outcome(outcome)
        : tx.update(
                "INSERT INTO payment_notice (provider, notice_id, reference, outcome, at)"
                    + " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (provider, notice_id) DO NOTHING",
                provider,
                notice.noticeId(),
                notice.reference(),
                outcome.getClass().getSimpleName(),
                desk.clock().millis())
            .map(outcome);
  }

  private static Future<SettleOutcome> outcome(SettleOutcome outcome) {
    return Future.succeededFuture(outcome);
  }
}
