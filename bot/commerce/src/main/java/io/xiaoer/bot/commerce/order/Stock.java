package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Tx;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Moves pieces between free, reserved and sold. Each move is one guarded statement; skus are taken
 * in one order, so that two orders never wait for each other.
 */
final class Stock {

  private Stock() {}

  /** Reserves all lines; or none, and gives the line of which too little is left. */
  static Future<Optional<OrderLine>> reserve(Tx tx, List<OrderLine> lines) {
    return reserve(tx, sorted(lines), 0);
  }

  /** Gives reserved pieces back. The caller's guarded change of status makes this happen once. */
  static Future<Void> release(Tx tx, List<OrderLine> lines) {
    return InTurn.forEach(sorted(lines), line -> release(tx, line));
  }

  /**
   * Reserved pieces leave the house; a feed may have lowered what is on hand below them meanwhile.
   */
  static Future<Void> sell(Tx tx, List<OrderLine> lines) {
    return InTurn.forEach(sorted(lines), line -> sell(tx, line));
  }

  static Future<Integer> left(Tx tx, String sku) {
    return tx.query("SELECT on_hand - reserved AS free FROM sku WHERE id = $1", sku)
        .map(rows -> rows.isEmpty() ? 0 : Math.max(0, rows.getFirst().getInteger("free")));
  }

  private static Future<Optional<OrderLine>> reserve(Tx tx, List<OrderLine> lines, int at) {
    if (at == lines.size()) {
      return Future.succeededFuture(Optional.empty());
    }
    OrderLine line = lines.get(at);
    return reserve(tx, line)
        .compose(
            done ->
                done
                    ? reserve(tx, lines, at + 1)
                    : undo(tx, lines.subList(0, at)).map(Optional.of(line)));
  }

  private static Future<Boolean> reserve(Tx tx, OrderLine line) {
    return tx.update(
            "UPDATE sku SET reserved = reserved + $1 WHERE id = $2 AND on_hand - reserved >= $1",
            line.quantity(),
            line.sku())
        .map(changed -> changed == 1);
  }

  private static Future<Void> undo(Tx tx, List<OrderLine> reserved) {
    return InTurn.forEach(reserved, line -> release(tx, line));
  }

  private static Future<Integer> release(Tx tx, OrderLine line) {
    return tx.update(
        "UPDATE sku SET reserved = reserved - $1 WHERE id = $2 AND reserved >= $1",
        line.quantity(),
        line.sku());
  }

  private static Future<Integer> sell(Tx tx, OrderLine line) {
    return tx.update(
        "UPDATE sku SET on_hand = CASE WHEN on_hand >= $1 THEN on_hand - $1 ELSE 0 END,"
            + " reserved = reserved - $1 WHERE id = $2 AND reserved >= $1",
        line.quantity(),
        line.sku());
  }

  private static List<OrderLine> sorted(List<OrderLine> lines) {
    return lines.stream().sorted(Comparator.comparing(OrderLine::sku)).toList();
  }
}
