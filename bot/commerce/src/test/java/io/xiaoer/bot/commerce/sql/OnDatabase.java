package io.xiaoer.bot.commerce.sql;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A suite on one database: opened fresh for the class, closed after it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OnDatabase {

  private final Databases.Kind kind;
  private @Nullable Vertx vertx;
  private @Nullable Database database;

  protected OnDatabase(Databases.Kind kind) {
    this.kind = kind;
  }

  @BeforeAll
  final void open(@TempDir Path dir) {
    Vertx started = Vertx.vertx();
    vertx = started;
    database = Databases.open(kind, started, dir);
  }

  @AfterAll
  final void close() {
    Databases.await(database().close());
    Databases.await(vertx().close());
  }

  protected final Vertx vertx() {
    return Objects.requireNonNull(vertx);
  }

  protected final Database database() {
    return Objects.requireNonNull(database);
  }

  /** What the work comes to, once committed. */
  protected final <T> T write(Function<Tx, Future<T>> work) {
    return Databases.await(database().transact(work));
  }
}
