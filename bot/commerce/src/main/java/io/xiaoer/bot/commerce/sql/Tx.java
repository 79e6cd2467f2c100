package io.xiaoer.bot.commerce.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * One open write transaction, given by {@link Database#transact}. It sees its own changes; nobody
 * else does before the commit. Worthless once the work's future has completed.
 */
public final class Tx implements Sql {

  private final Sql sql;
  private final Queue<Runnable> hooks = new ConcurrentLinkedQueue<>();

  Tx(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Future<List<Row>> query(String sql, @Nullable Object... args) {
    return this.sql.query(sql, args);
  }

  @Override
  public Future<Integer> update(String sql, @Nullable Object... args) {
    return this.sql.update(sql, args);
  }

  @Override
  public Future<Void> batch(String sql, List<@Nullable Object[]> rows) {
    return this.sql.batch(sql, rows);
  }

  /** Runs the hook after a commit, in the order of registration; never when it is rolled back. */
  public void afterCommit(Runnable hook) {
    hooks.add(hook);
  }

  Queue<Runnable> hooks() {
    return hooks;
  }
}
