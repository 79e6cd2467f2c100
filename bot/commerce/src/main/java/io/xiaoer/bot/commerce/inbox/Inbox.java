package io.xiaoer.bot.commerce.inbox;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.EventId;
import java.time.Clock;
import java.time.Instant;

/**
 * Remembers every inbound event that had its effect: the point where "exactly once" is decided.
 * Safe from any thread and on many nodes.
 */
public final class Inbox {

  private final Database database;
  private final Clock clock;

  public Inbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Notes the event in the transaction of its effect and tells whether it is new there. A second
   * transaction with the same event waits for the first: it gets false when that one commits, and
   * true when it is rolled back. Whoever gets false does nothing more.
   */
  public Future<Boolean> firstTime(Tx tx, EventId id) {
    return tx.update(
            "INSERT INTO inbox (event_id, received_at) VALUES ($1, $2) ON CONFLICT (event_id) DO"
                + " NOTHING",
            id.toString(),
            clock.millis())
        .map(rows -> rows == 1);
  }

  /** Whether the event had its effect already. False may be out of date; true never is. */
  public Future<Boolean> seen(EventId id) {
    return database
        .reads()
        .query("SELECT 1 FROM inbox WHERE event_id = $1", id.toString())
        .map(rows -> !rows.isEmpty());
  }

  /**
   * Forgets what was received before that time and tells how many events that were. The time lies
   * further back than any platform redelivers.
   */
  public Future<Integer> forget(Instant before) {
    return database.transact(
        tx -> tx.update("DELETE FROM inbox WHERE received_at < $1", before.toEpochMilli()));
  }
}
