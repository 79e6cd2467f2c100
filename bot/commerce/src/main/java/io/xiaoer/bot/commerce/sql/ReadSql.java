package io.xiaoer.bot.commerce.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that only read: a change belongs into a transaction. */
final class ReadSql implements Sql {

  private final Sql sql;

  ReadSql(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Future<List<Row>> query(String sql, @Nullable Object... args) {
    return this.sql.query(sql, args);
  }

  @Override
  public Future<Integer> update(String sql, @Nullable Object... args) {
    throw new UnsupportedOperationException("changes need a transaction");
  }

  @Override
  public Future<Void> batch(String sql, List<@Nullable Object[]> rows) {
    throw new UnsupportedOperationException("changes need a transaction");
  }
}
