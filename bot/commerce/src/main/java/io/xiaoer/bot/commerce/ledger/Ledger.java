package io.xiaoer.bot.commerce.ledger;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;
import java.util.List;

/**
 * Who earns what. One level: the direct sharer of an order, on each of its lines, once; the schema has
 * no place for anybody else. Nothing for one's own purchase. Safe from any thread.
 */
public final class Ledger {

  /** The most of a line's price that may be earned on it, by law and by the schema. */
  public static final int HIGHEST_PERCENT = 30;

  /** What is earned unless the settings say otherwise. */
  public static final int DEFAULT_PERCENT = 10;

  /**
   * @param percent of a line's price, 0 to {@link #HIGHEST_PERCENT}
   */
  public Ledger(Database database, int percent) {
    if (percent < 0 || percent > HIGHEST_PERCENT) {
      throw new IllegalArgumentException("a reward is 0 to " + HIGHEST_PERCENT + " percent");
    }
  }

  /** Writes what the order's sharer earns, frozen; nothing where there is no sharer. Idempotent. */
  public Future<Void> earn(Tx tx, Order order, Instant at) {
    return Future.failedFuture("not yet");
  }

  /** The newest entries of a member, newest first. */
  public Future<List<LedgerEntry>> of(MemberKey member, int limit) {
    return Future.failedFuture("not yet");
  }

  /** What a member's entries come to. */
  public Future<Earnings> earnings(MemberKey member) {
    return Future.failedFuture("not yet");
  }
}
