package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.IndexChange;
import io.xiaoer.search.IndexRebuild;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the search index up to the product table, revision by revision. An index that is ahead of
 * the table belongs to another one, and is built again. Safe from any thread: one step at a time.
 *
 * <p>Where the index needs a successor, it is filled from the table in steps between the others, so
 * that changes of goods go on being found at once, and takes over when it has come as far.
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
  private Future<?> last = Future.succeededFuture();
  private boolean filling;
  private boolean closed;

  public CatalogProjection(Vertx vertx, Database database, CatalogIndex index) {
    this.database = database;
    this.index = index;
    this.worker = vertx.createSharedWorkerExecutor("xiaoer-index", 1);
  }

  /**
   * Puts everything into the index that is committed now; gives the revision that the index has
   * then. An index that only waits for its successor stays as it is. Fails with {@link
   * UpstreamException} where the index or the database does; what was done until then stays, and
   * the next run goes on from there.
   */
  public Future<Long> catchUp() {
    return inTurn(this::run).onSuccess(reached -> fill());
  }

  /**
   * As {@link #catchUp}; fails with {@link UpstreamException} of the kind {@code INDEX_UNAVAILABLE}
   * while nothing can be found because the index is being built again.
   */
  public Future<Long> ready() {
    return catchUp()
        .compose(
            reached ->
                index.state().answering()
                    ? Future.succeededFuture(reached)
                    : Future.failedFuture(beingBuilt()));
  }

  /** Makes sure that a crash loses nothing of what is in the index. */
  public Future<Boolean> commit() {
    return inTurn(() -> onWorker(this::committed));
  }

  /** Stops working on the index; a step that is under way ends first. */
  public synchronized Future<Void> close() {
    closed = true;
    return last.transform(earlier -> worker.close());
  }

  private synchronized <T> Future<T> inTurn(Supplier<Future<T>> step) {
    Future<T> done = last.transform(earlier -> step.get());
    last = done;
    return done;
  }

  private Future<Long> run() {
    return revision()
        .compose(target -> onWorker(() -> start(target)).compose(from -> advance(from, target)));
  }

  private Future<Long> revision() {
    return database
        .reads()
        .query(CatalogSql.REVISION)
        .map(rows -> rows.getFirst().getLong("value"));
  }

  /** Where to go on from. */
  private long start(long target) {
    if (index.takesChanges() && index.revision() > target) {
      LOGGER
          .atWarn()
          .addKeyValue("indexed", index.revision())
          .addKeyValue("revision", target)
          .log("search index is of another catalogue, building it again");
      index.startOver();
    }
    return index.revision();
  }

  private Future<Long> advance(long from, long target) {
    return from >= target || !index.takesChanges()
        ? Future.succeededFuture(from)
        : changes(from)
            .compose(rows -> onWorker(() -> apply(rows, target)))
            .compose(reached -> advance(reached, target));
  }

  private long apply(List<Row> rows, long target) {
    long reached = rows.isEmpty() ? target : rows.getLast().getLong("revision");
    index.apply(changes(rows), reached);
    return reached;
  }

  /** Begins to fill the successor where there is one and nobody does yet. */
  private synchronized void fill() {
    if (!filling && !closed && index.rebuild().isPresent()) {
      filling = true;
      fillOn();
    }
  }

  /** One step after whatever else waits for its turn; the failed one is tried at the next run. */
  private void fillOn() {
    inTurn(this::fillStep)
        .onSuccess(more -> filled(more))
        .onFailure(
            fault -> {
              LOGGER.atWarn().addKeyValue("error", fault).log("search index rebuild interrupted");
              filled(false);
            });
  }

  private synchronized void filled(boolean more) {
    filling = more && !closed;
    if (filling) {
      fillOn();
    }
  }

  private Future<Boolean> fillStep() {
    Optional<IndexRebuild> rebuild = index.rebuild();
    return rebuild.isEmpty()
        ? Future.succeededFuture(false)
        : revision().compose(target -> fillStep(rebuild.get(), target));
  }

  private Future<Boolean> fillStep(IndexRebuild rebuild, long target) {
    return changes(rebuild.revision()).compose(rows -> onWorker(() -> fill(rebuild, rows, target)));
  }

  /** Whether there is more to do. */
  private boolean fill(IndexRebuild rebuild, List<Row> rows, long target) {
    if (rebuild.revision() > target) {
      index.startOver();
      return true;
    }
    boolean more = rows.size() == CHUNK;
    long last = rows.isEmpty() ? target : rows.getLast().getLong("revision");
    rebuild.apply(changes(rows), more ? last : Math.max(last, target));
    if (!more) {
      rebuild.finish();
    }
    return more;
  }

  private Future<List<Row>> changes(long from) {
    return database.reads().query(CHANGES, from, (long) CHUNK);
  }

  private boolean committed() {
    index.commit();
    return true;
  }

  private <T> Future<T> onWorker(Supplier<T> work) {
    return worker
        .executeBlocking(work::get)
        .map(Objects::requireNonNull)
        .recover(IndexFaults::translate);
  }

  private static UpstreamException beingBuilt() {
    return new UpstreamException(
        FailureKind.INDEX_UNAVAILABLE, "search-index", "rebuild", null, null, null);
  }

  private static List<IndexChange> changes(List<Row> rows) {
    return rows.stream().map(CatalogProjection::change).toList();
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
