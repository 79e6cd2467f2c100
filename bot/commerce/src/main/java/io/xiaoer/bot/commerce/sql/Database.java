package io.xiaoer.bot.commerce.sql;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open database. Safe from any thread.
 *
 * <p>Writes happen in {@link #transact} only. On SQLite one transaction is open at a time and the
 * others wait, so the work calls nothing remote and never opens a second transaction inside.
 */
public final class Database {

  private static final Logger LOGGER = LoggerFactory.getLogger(Database.class);
  private static final String SQLITE = "sqlite";

  private final Pools pools;
  private final Sql reads;

  private Database(Pools pools) {
    this.pools = pools;
    this.reads = new ReadSql(new ClientSql(pools.readers(), pools.dialect()));
  }

  /**
   * Opens the database and migrates it.
   *
   * @param storeUrl {@code sqlite} for the file {@code xiaoer.db} in the data directory, or {@code
   *     postgresql://user:pw@host:port/db}; anything else throws {@link IllegalArgumentException}
   */
  public static Future<Database> open(Vertx vertx, String storeUrl, Path dataDir) {
    if (storeUrl.equals(SQLITE)) {
      return vertx.executeBlocking(() -> sqlite(vertx, dataDir)).map(Objects::requireNonNull);
    }
    PgConnectOptions server = PostgresPools.server(storeUrl);
    return vertx.executeBlocking(() -> postgres(vertx, server)).map(Objects::requireNonNull);
  }

  /**
   * Runs the work in one transaction: committed when its future succeeds, rolled back when it fails
   * or the work throws. The result comes after the commit and its hooks. When the connection breaks
   * at the very commit, the future fails although the commit may have happened.
   */
  public <T> Future<T> transact(Function<Tx, Future<T>> work) {
    Dialect dialect = pools.dialect();
    return dialect
        .transact(
            pools.writers(),
            connection -> {
              Tx tx = new Tx(new ClientSql(connection, dialect));
              return Future.succeededFuture(tx)
                  .compose(work)
                  .map(result -> new Committed<>(result, tx));
            })
        .map(Committed::afterwards)
        .recover(StoreFaults::translate);
  }

  /** Statements that only read what is committed. Changing something through it fails. */
  public Sql reads() {
    return reads;
  }

  /** Succeeds when the database answers. */
  public Future<Void> ping() {
    return reads.query("SELECT 1").mapEmpty();
  }

  /** Closes the connections; running statements end first. Idempotent. */
  public Future<Void> close() {
    return pools.close();
  }

  private static Database sqlite(Vertx vertx, Path dataDir) throws IOException {
    Path file = Files.createDirectories(dataDir).resolve("xiaoer.db");
    Migrations.run(file);
    return new Database(SqlitePools.open(vertx, file));
  }

  private static Database postgres(Vertx vertx, PgConnectOptions server) {
    Migrations.run(server);
    return new Database(PostgresPools.open(vertx, server));
  }

  /** What a work came to, and the transaction whose hooks are due now. */
  private record Committed<T>(T result, Tx tx) {

    T afterwards() {
      tx.hooks().forEach(Committed::run);
      return result;
    }

    // A hook is a mere wake-up: what is committed stays so, whatever the hook does.
    private static void run(Runnable hook) {
      try {
        hook.run();
      } catch (RuntimeException e) {
        LOGGER.atError().setCause(e).log("hook after commit failed");
      }
    }
  }
}
