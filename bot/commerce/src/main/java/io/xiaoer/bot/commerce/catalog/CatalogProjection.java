package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.IndexChange;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the search index up to the product table, revision by revision. An index that is ahead of
 * the table belongs to another one, and is filled anew. Safe from any thread: one run at a time.
 */
public final class CatalogProjection {

  private static final Logger LOGGER = LoggerFactory.getLogger(CatalogProjection.class);
  private static final int CHUNK = 500;

  private static final String CHANGES =
      """
      SELECT p.id, p.revision, p.deleted, p.body,
        (SELECT CAST(COALESCE(SUM(s.on_hand - s.reserved), 0) AS BIGINT) FROM sku s
         WHERE s.product_id = p.id AND s.on_hand > s.reserved) AS stock
      FROM product p WHERE p.revision > $1 ORDER BY p.revision LIMIT $2
      """;

  private final Database database;
  private final CatalogIndex index;
  private final WorkerExecutor worker;
  private Future<Long> last = Future.succeededFuture(-1L);

  public CatalogProjection(Vertx vertx, Database database, CatalogIndex index) {
    this.database = database;
    this.index = index;
    this.worker = vertx.createSharedWorkerExecutor("xiaoer-index", 1);
  }

  /**
   * Puts everything into the index that is committed now; gives the revision that the index has
   * then. Fails with {@link io.xiaoer.failure.UpstreamException} where the index or the database
   * does; what was done until then stays, and the next run goes on from there.
   */
  public synchronized Future<Long> catchUp() {
    last = last.transform(earlier -> run());
    return last;
  }

  /** Stops working on the index; a run that is under way ends first. */
  public synchronized Future<Void> close() {
    return last.transform(earlier -> worker.close());
  }

  private Future<Long> run() {
    return database
        .reads()
        .query(CatalogSql.REVISION)
        .map(rows -> rows.getFirst().getLong("value"))
        .compose(target -> onWorker(() -> start(target)).compose(from -> advance(from, target)));
  }

  /** Where to go on from. */
  private long start(long target) {
    long revision = index.revision();
    if (revision <= target) {
      return revision;
    }
    LOGGER
        .atWarn()
        .addKeyValue("indexed", revision)
        .addKeyValue("revision", target)
        .log("search index is of another catalogue, filling it anew");
    index.clear();
    return index.revision();
  }

  private Future<Long> advance(long from, long target) {
    return from >= target
        ? Future.succeededFuture(from)
        : database
            .reads()
            .query(CHANGES, from, (long) CHUNK)
            .compose(rows -> onWorker(() -> apply(rows, target)))
            .compose(reached -> advance(reached, target));
  }

  private long apply(List<Row> rows, long target) {
    long reached = rows.isEmpty() ? target : rows.getLast().getLong("revision");
    index.apply(rows.stream().map(CatalogProjection::change).toList(), reached);
    return reached;
  }

  private <T> Future<T> onWorker(Supplier<T> work) {
    return worker
        .executeBlocking(work::get)
        .map(Objects::requireNonNull)
        .recover(IndexFaults::translate);
  }

  private static IndexChange change(Row row) {
    return row.getInteger("deleted") == 1
        ? new IndexChange.Remove(row.getString("id"))
        : new IndexChange.Upsert(
            ProductDocuments.of(
                ProductJson.product(row.getString("body")),
                Math.clamp(row.getLong("stock"), 0, Integer.MAX_VALUE)));
  }
}
