package io.xiaoer.bot.commerce.sql;

import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.sqlclient.DatabaseException;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.InternalException;
import io.xiaoer.failure.UpstreamException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Turns what the drivers throw into our own faults, once. Anything else passes as it is. */
final class StoreFaults {

  // SQLSTATE classes that say nothing against the statement: connection, authorization, no such
  // database, rolled back, resources, operator intervention, system error.
  private static final Set<String> PASSING = Set.of("08", "28", "3D", "40", "53", "57", "58");
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;

  private StoreFaults() {}

  static <T> Future<T> translate(Throwable fault) {
    return Future.failedFuture(
        switch (fault) {
          case DatabaseException e when passing(e.getSqlState(), e.getErrorCode()) ->
              unavailable(e.getSqlState(), e);
          case SQLException e when passing(e.getSQLState(), e.getErrorCode()) ->
              unavailable(e.getSQLState(), e);
          case DatabaseException e -> new InternalException("the store refused a statement", e);
          case SQLException e -> new InternalException("the store refused a statement", e);
          case IOException e -> unavailable(null, e);
          case TimeoutException e -> unavailable(null, e);
          case VertxException e -> unavailable(null, e);
          case Throwable other -> other;
        });
  }

  private static boolean passing(@Nullable String state, int code) {
    boolean busy = (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
    return state == null ? busy : state.length() == 5 && PASSING.contains(state.substring(0, 2));
  }

  private static UpstreamException unavailable(@Nullable String code, Throwable cause) {
    return new UpstreamException(
        FailureKind.UPSTREAM_UNAVAILABLE, "store", "statement", code, null, cause);
  }
}
