package io.xiaoer.bot.commerce.sql;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The databases of the tests: a SQLite file, or a fresh database on the one PostgreSQL server of
 * this JVM, which ends with the JVM.
 */
public final class Databases {

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private Databases() {}

  /** A new, migrated database of that kind. */
  public static Database open(Kind kind, Vertx vertx, Path dir) {
    return await(Database.open(vertx, kind == Kind.SQLITE ? "sqlite" : postgresUrl(), dir));
  }

  /** The URL of a new, empty database on the PostgreSQL server. */
  public static String postgresUrl() {
    String name = "test_" + COUNTER.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return "postgresql://postgres:postgres@localhost:" + Server.INSTANCE.getPort() + "/" + name;
  }

  /** Takes the database of that URL away from under its connections. */
  static void drop(String postgresUrl) {
    execute(
        "DROP DATABASE "
            + postgresUrl.substring(postgresUrl.lastIndexOf('/') + 1)
            + " WITH (FORCE)");
  }

  /** What the future comes to; its own fault where it fails. */
  public static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new CompletionException(e);
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String sql) {
    try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Which database. */
  public enum Kind {
    SQLITE,
    POSTGRESQL
  }

  private static final class Server {

    static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
