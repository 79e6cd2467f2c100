package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Tx;
import java.time.Instant;

/**
 * The one statement that changes the status of an order: only from where it is believed to stand.
 */
final class OrderMoves {

  private OrderMoves() {}

  /** A change of status at a time. */
  record Move(OrderStatus from, OrderStatus to, Instant at) {
    Move {
      if (!from.canBecome(to)) {
        throw new IllegalArgumentException(from + " never becomes " + to);
      }
    }
  }

  /** Moves the order and notes when; false, and nothing is done, where it stands elsewhere. */
  static Future<Boolean> move(Tx tx, String number, Move move) {
    return tx.update(
            "UPDATE shop_order SET status = $1, "
                + timeColumn(move.to())
                + " = $2 WHERE number = $3 AND status = $4",
            move.to().name(),
            move.at().toEpochMilli(),
            number,
            move.from().name())
        .map(changed -> changed == 1);
  }

  private static String timeColumn(OrderStatus status) {
    return switch (status) {
      case AWAITING_PAYMENT -> "created_at";
      case PAID -> "paid_at";
      case SHIPPED -> "shipped_at";
      case DELIVERED -> "delivered_at";
      case COMPLETED -> "completed_at";
      case CANCELLED -> "cancelled_at";
      case REFUNDED -> "refunded_at";
    };
  }
}
