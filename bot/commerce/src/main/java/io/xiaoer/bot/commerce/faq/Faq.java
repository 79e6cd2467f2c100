package io.xiaoer.bot.commerce.faq;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.faq.PutOutcome.Refused;
import io.xiaoer.bot.commerce.faq.PutOutcome.Saved;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The shop's questions and answers. Safe from any thread and on many nodes: every read asks for the
 * revision, so that a change is in force everywhere once it is committed.
 */
public final class Faq {

  /** More than this a shop cannot have. */
  public static final int MOST = 2000;

  private static final String REVISION = "SELECT value FROM counter WHERE name = 'faq'";
  private static final String NEXT =
      "UPDATE counter SET value = value + 1 WHERE name = 'faq' RETURNING value";
  private static final String ALL = "SELECT body FROM faq WHERE deleted = 0 ORDER BY position, id";
  private static final String ONE = "SELECT body FROM faq WHERE deleted = 0 AND id = $1";
  private static final String COUNT =
      "SELECT COUNT(*) AS n FROM faq WHERE deleted = 0 AND id <> $1";
  private static final String PUT =
      """
      INSERT INTO faq (id, position, deleted, body) VALUES ($1, $2, 0, $3)
      ON CONFLICT (id) DO UPDATE SET deleted = 0, body = excluded.body
      """;
  private static final String SHIP =
      """
      INSERT INTO faq (id, position, deleted, body) VALUES ($1, $2, 0, $3)
      ON CONFLICT (id) DO NOTHING
      """;
  private static final String DELETE = "UPDATE faq SET deleted = 1 WHERE id = $1 AND deleted = 0";

  private final Vertx vertx;
  private final Database database;
  private final AtomicReference<@Nullable FaqBook> latest = new AtomicReference<>();

  public Faq(Vertx vertx, Database database) {
    this.vertx = vertx;
    this.database = database;
  }

  /** All entries, in the order they were first put in. */
  public Future<FaqBook> book() {
    Sql sql = database.reads();
    return sql.query(REVISION)
        .map(rows -> rows.getFirst().getLong("value"))
        .compose(revision -> book(sql, revision));
  }

  public Future<Optional<FaqEntry>> entry(String id) {
    return entry(database.reads(), id);
  }

  /** An entry as JSON, as {@link #put} takes it. */
  public static String json(FaqEntry entry) {
    return FaqJson.write(entry);
  }

  /** Puts the entry of that id in, or in the place of what was there. */
  public Future<PutOutcome> put(String id, String json) {
    FaqEntry entry;
    try {
      entry = FaqJson.read(id, json);
    } catch (IllegalArgumentException e) {
      return Future.succeededFuture(new Refused(String.valueOf(e.getMessage())));
    }
    return database.transact(tx -> put(tx, entry));
  }

  /** Takes the entry out; tells whether it was there. */
  public Future<Boolean> delete(String id) {
    return database.transact(
        tx ->
            tx.update(DELETE, id)
                .compose(rows -> rows == 0 ? Future.succeededFuture(false) : next(tx).map(true)));
  }

  /**
   * Reads the entries that ship with the service from JSON Lines and adds those whose id was never
   * there: what the shop has changed or taken out stays so. Tells how many were added; fails with
   * {@link IllegalArgumentException} where a line is no entry, and closes the stream.
   */
  public Future<Integer> ship(InputStream jsonLines) {
    return vertx
        .executeBlocking(() -> FaqLines.read(jsonLines), false)
        .map(Objects::requireNonNull)
        .compose(entries -> database.transact(tx -> ship(tx, entries, 0, 0)));
  }

  private Future<FaqBook> book(Sql sql, long revision) {
    FaqBook known = latest.get();
    return known != null && known.revision() == revision
        ? Future.succeededFuture(known)
        : sql.query(ALL)
            .map(rows -> new FaqBook(revision, rows.stream().map(Faq::entry).toList()))
            .onSuccess(latest::set);
  }

  private Future<PutOutcome> put(Tx tx, FaqEntry entry) {
    return tx.query(COUNT, entry.id())
        .compose(
            rows ->
                rows.getFirst().getLong("n") >= MOST
                    ? Future.succeededFuture(
                        new Refused("a shop has at most " + MOST + " questions"))
                    : save(tx, entry));
  }

  private Future<PutOutcome> save(Tx tx, FaqEntry entry) {
    return entry(tx, entry.id())
        .compose(
            before ->
                next(tx)
                    .compose(revision -> tx.update(PUT, entry.id(), revision, FaqJson.write(entry)))
                    .map(_ -> new Saved(entry, before.isEmpty())));
  }

  private Future<Integer> ship(Tx tx, List<FaqEntry> entries, int at, int added) {
    if (at == entries.size()) {
      return Future.succeededFuture(added);
    }
    FaqEntry entry = entries.get(at);
    return tx.query("SELECT id FROM faq WHERE id = $1", entry.id())
        .compose(
            rows ->
                rows.isEmpty()
                    ? next(tx)
                        .compose(
                            position -> tx.update(SHIP, entry.id(), position, FaqJson.write(entry)))
                    : Future.succeededFuture(0))
        .compose(rows -> ship(tx, entries, at + 1, added + rows));
  }

  private static Future<Long> next(Tx tx) {
    return tx.query(NEXT).map(rows -> rows.getFirst().getLong("value"));
  }

  private static Future<Optional<FaqEntry>> entry(Sql sql, String id) {
    return sql.query(ONE, id).map(rows -> rows.stream().findFirst().map(Faq::entry));
  }

  private static FaqEntry entry(Row row) {
    return FaqJson.read(null, row.getString("body"));
  }
}
