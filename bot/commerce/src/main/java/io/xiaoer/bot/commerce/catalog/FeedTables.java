package io.xiaoer.bot.commerce.catalog;

import static io.xiaoer.bot.commerce.catalog.Joined.join;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What feeds said, in the tables: each change in a transaction of its own. */
final class FeedTables {

  private final Database database;
  private final Clock clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  FeedTables(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Clock clock() {
    return clock;
  }

  void onChanged(Runnable listener) {
    listeners.add(listener);
  }

  /** Writes what the source has not said before; the rest costs neither a lock nor a write. */
  Future<ChunkOutcome> write(FeedClaim claim, List<FeedRow> rows) {
    List<String> ids = rows.stream().map(FeedRow::id).toList();
    return CatalogSql.forIds(database.reads(), CatalogSql.SAID, ids, claim.source())
        .map(said -> said.stream().map(row -> row.getString("hash")).collect(Collectors.toSet()))
        .map(said -> rows.stream().filter(row -> !said.contains(row.hash())).toList())
        .compose(
            news ->
                news.isEmpty()
                    ? Future.succeededFuture(new ChunkOutcome(0, rows.size(), List.of()))
                    : put(claim, news).map(put -> put.beside(rows.size() - news.size())));
  }

  private Future<ChunkOutcome> put(FeedClaim claim, List<FeedRow> rows) {
    return database.transact(
        tx ->
            new ChunkWriter(tx, claim)
                .put(rows)
                .onSuccess(outcome -> tell(tx, outcome.changed() > 0)));
  }

  /** Takes the products off sale that the source put there; tells how many. */
  Future<Integer> remove(String source, List<String> ids) {
    return database.transact(
        tx ->
            new ChunkWriter(tx, FeedClaim.of(source))
                .remove(ids)
                .onSuccess(count -> tell(tx, count > 0)));
  }

  Future<Boolean> bury(String id) {
    return database.transact(
        tx ->
            new ChunkWriter(tx, FeedClaim.of(Catalog.BY_HAND))
                .bury(id)
                .onSuccess(buried -> tell(tx, buried)));
  }

  Future<ImportReport> note(ImportReport report) {
    return database.transact(
        tx ->
            tx.update(
                    CatalogSql.PUT_IMPORT,
                    report.source(),
                    clock.millis(),
                    ProductJson.write(report))
                .map(report));
  }

  Future<Void> forget(String source) {
    return database.transact(tx -> tx.update(CatalogSql.DROP_IMPORT, source).mapEmpty());
  }

  Future<List<String>> sources() {
    return database.reads().query(CatalogSql.SOURCES).map(rows -> strings(rows, "source"));
  }

  /** Goes over all ids of which the source has spoken, some at a time. Blocks. */
  void forSaid(String source, Consumer<List<String>> slices) {
    String last = "";
    List<String> slice;
    do {
      slice =
          strings(join(database.reads().query(CatalogSql.SAID_AFTER, source, last)), "product_id");
      if (!slice.isEmpty()) {
        last = slice.getLast();
        slices.accept(slice);
      }
    } while (!slice.isEmpty());
  }

  private void tell(Tx tx, boolean changed) {
    if (changed) {
      listeners.forEach(tx::afterCommit);
    }
  }

  private static List<String> strings(List<Row> rows, String column) {
    return rows.stream().map(row -> row.getString(column)).toList();
  }
}
