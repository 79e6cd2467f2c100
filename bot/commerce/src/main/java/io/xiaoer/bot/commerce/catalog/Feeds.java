package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.shop.FeedFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Brings feeds, and changes by hand, into the tables. Readers have threads of their own, as they
 * wait for the database, whose work must never queue behind them.
 */
final class Feeds {

  private static final int READERS = 2;

  private final Database database;
  private final Clock clock;
  private final WorkerExecutor readers;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  Feeds(Vertx vertx, Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.readers = vertx.createSharedWorkerExecutor("xiaoer-feed", READERS);
  }

  void onChanged(Runnable listener) {
    listeners.add(listener);
  }

  Future<ImportReport> read(FeedFormat format, String source, Supplier<InputStream> feed) {
    return readers
        .executeBlocking(() -> reading(format, source, feed), false)
        .map(Objects::requireNonNull)
        .compose(reading -> database.transact(tx -> finish(tx, source, reading)));
  }

  Future<Integer> keepOnly(Collection<String> sources) {
    return database.transact(
        tx ->
            tx.query(CatalogSql.SOURCES)
                .compose(
                    rows ->
                        retire(
                            tx,
                            strings(rows, "source").stream()
                                .filter(source -> !sources.contains(source))
                                .toList())));
  }

  Future<Boolean> delete(String id) {
    return database.transact(
        tx -> new ChunkWriter(tx, Catalog.BY_HAND).bury(id).map(buried -> tell(tx, buried)));
  }

  private FeedReading reading(FeedFormat format, String source, Supplier<InputStream> feed) {
    FeedReading reading = new FeedReading(rows -> write(source, rows));
    try (InputStream stream = feed.get()) {
      format.read(stream, reading);
    } catch (IOException e) {
      throw new UpstreamException(FailureKind.UPSTREAM_UNAVAILABLE, "feed", "read", null, null, e);
    }
    return reading.end();
  }

  private Future<ChunkOutcome> write(String source, List<FeedRow> rows) {
    return database.transact(
        tx ->
            new ChunkWriter(tx, source)
                .put(rows)
                .onSuccess(outcome -> tell(tx, outcome.changed() > 0)));
  }

  private Future<ImportReport> finish(Tx tx, String source, FeedReading reading) {
    Future<Integer> removed =
        source.equals(Catalog.BY_HAND) || !reading.isComplete()
            ? Future.succeededFuture(0)
            : remove(tx, source, reading.ids());
    return removed
        .map(count -> reading.report(source, count))
        .compose(
            report ->
                tx.update(CatalogSql.PUT_IMPORT, source, clock.millis(), ProductJson.write(report))
                    .map(report));
  }

  private Future<Integer> retire(Tx tx, List<String> sources) {
    Future<Integer> all = Future.succeededFuture(0);
    for (String source : sources) {
      all =
          all.compose(
              sum ->
                  remove(tx, source, List.of())
                      .compose(
                          count -> tx.update(CatalogSql.DROP_IMPORT, source).map(sum + count)));
    }
    return all;
  }

  /** Takes off sale what the source said before, but for what it still says. */
  private Future<Integer> remove(Tx tx, String source, Collection<String> kept) {
    return tx.query(CatalogSql.SAID_AT_ALL, source)
        .compose(
            said ->
                new ChunkWriter(tx, source)
                    .remove(
                        strings(said, "product_id").stream()
                            .filter(id -> !kept.contains(id))
                            .toList()))
        .onSuccess(count -> tell(tx, count > 0));
  }

  private boolean tell(Tx tx, boolean changed) {
    if (changed) {
      listeners.forEach(tx::afterCommit);
    }
    return changed;
  }

  private static List<String> strings(List<Row> rows, String column) {
    return rows.stream().map(row -> row.getString(column)).toList();
  }
}
