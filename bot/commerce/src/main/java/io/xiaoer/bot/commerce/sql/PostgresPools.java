package io.xiaoer.bot.commerce.sql;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL database, by its {@code postgresql://} URL. */
final class PostgresPools {

  private static final int WRITERS = 8;
  private static final int READERS = 8;
  private static final int WAIT_SECONDS = 30;

  private PostgresPools() {}

  static Pools open(Vertx vertx, PgConnectOptions server) {
    return new Pools(
        Dialect.POSTGRESQL,
        pool(vertx, new PgConnectOptions(server), WRITERS),
        pool(vertx, readOnly(server), READERS));
  }

  /** Reads the URL; what it refuses is not quoted, as it may hold a password. */
  static PgConnectOptions server(String storeUrl) {
    try {
      return PgConnectOptions.fromUri(storeUrl);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "store.url must be sqlite or postgresql://user:password@host:port/database");
    }
  }

  /** The same database for JDBC. */
  static String jdbcUrl(PgConnectOptions server) {
    String sslMode = server.getSslMode().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "jdbc:postgresql://%s:%d/%s?sslmode=%s"
        .formatted(server.getHost(), server.getPort(), server.getDatabase(), sslMode);
  }

  private static PgConnectOptions readOnly(PgConnectOptions server) {
    return new PgConnectOptions(server).addProperty("default_transaction_read_only", "on");
  }

  private static Pool pool(Vertx vertx, PgConnectOptions server, int size) {
    PoolOptions options =
        new PoolOptions()
            .setMaxSize(size)
            .setConnectionTimeout(WAIT_SECONDS)
            .setConnectionTimeoutUnit(TimeUnit.SECONDS);
    return PgBuilder.pool()
        .connectingTo(server.setCachePreparedStatements(true))
        .with(options)
        .using(vertx)
        .build();
  }
}
