package io.xiaoer.bot.commerce.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Statements on a pool or a connection of the Vert.x SQL client. */
final class ClientSql implements Sql {

  private final SqlClient client;
  private final Dialect dialect;

  ClientSql(SqlClient client, Dialect dialect) {
    this.client = client;
    this.dialect = dialect;
  }

  @Override
  public Future<List<Row>> query(String sql, @Nullable Object... args) {
    return prepared(sql).execute(tuple(args)).map(ClientSql::rows).recover(StoreFaults::translate);
  }

  @Override
  public Future<Integer> update(String sql, @Nullable Object... args) {
    return prepared(sql)
        .execute(tuple(args))
        .map(SqlResult::rowCount)
        .recover(StoreFaults::translate);
  }

  @Override
  public Future<Void> batch(String sql, List<@Nullable Object[]> rows) {
    return rows.isEmpty()
        ? Future.succeededFuture()
        : prepared(sql)
            .executeBatch(rows.stream().map(ClientSql::tuple).toList())
            .<Void>mapEmpty()
            .recover(StoreFaults::translate);
  }

  private PreparedQuery<RowSet<Row>> prepared(String sql) {
    PrepareOptions options = dialect.prepareOptions();
    return client.preparedQuery(dialect.spell(sql), options);
  }

  private static Tuple tuple(@Nullable Object[] args) {
    return Tuple.tuple(Arrays.asList(args));
  }

  private static List<Row> rows(RowSet<Row> set) {
    return StreamSupport.stream(set.spliterator(), false).toList();
  }
}
