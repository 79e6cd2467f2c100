package io.xiaoer.bot.commerce.sql;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements of the common dialect, with {@code $1} for the first argument and so on.
 *
 * <p>Safe from any thread. Futures fail with {@link io.xiaoer.failure.UpstreamException} when the
 * database cannot be reached or is too busy, and with {@link io.xiaoer.failure.InternalException}
 * when it refuses the statement.
 */
public interface Sql {

  /** The rows of a SELECT, or of a statement with RETURNING. */
  Future<List<Row>> query(String sql, @Nullable Object... args);

  /** How many rows the statement changed. */
  Future<Integer> update(String sql, @Nullable Object... args);

  /** Runs the statement once for each row of arguments. */
  Future<Void> batch(String sql, List<@Nullable Object[]> rows);

  /** {@code ($2, $3, $4)} for first 2 and count 3: what follows IN. The count is at least 1. */
  static String list(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> "$" + i)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
