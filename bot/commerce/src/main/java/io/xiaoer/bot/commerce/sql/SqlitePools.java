package io.xiaoer.bot.commerce.sql;

import io.vertx.core.Vertx;
import io.vertx.jdbcclient.JDBCPool;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * A SQLite file. One connection writes, so that a write never meets another of this process; every
 * commit is on the disk before it is reported (WAL, synchronous=FULL).
 */
final class SqlitePools {

  private static final int READERS = 4;
  private static final int BUSY_MILLIS = 10_000;
  private static final int WAIT_SECONDS = 30;

  private SqlitePools() {}

  static Pools open(Vertx vertx, Path file) {
    return new Pools(
        Dialect.SQLITE,
        JDBCPool.pool(vertx, writer(file), sized(1)),
        JDBCPool.pool(vertx, reader(file), sized(READERS)));
  }

  /** Connections that write; the file is made where it is missing. */
  static DataSource writer(Path file) {
    SQLiteConfig config = config();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    return source(file, config);
  }

  private static DataSource reader(Path file) {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return source(file, config);
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    return config;
  }

  private static DataSource source(Path file, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static PoolOptions sized(int size) {
    return new PoolOptions()
        .setMaxSize(size)
        .setConnectionTimeout(WAIT_SECONDS)
        .setConnectionTimeoutUnit(TimeUnit.SECONDS);
  }
}
