package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.xiaoer.failure.OverloadException;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;
import io.xiaoer.time.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Searches on a small pool of named platform threads, side by side: Lucene blocks and computes, so
 * it has no place on an event loop or in a turn's virtual thread. No query is worked on for longer
 * than two seconds after it was asked, waiting included.
 */
public final class WorkerProductSearch implements ProductSearch {

  private static final Duration MOST_TIME = Duration.ofSeconds(2);

  private final Index index;
  private final WorkerExecutor pool;
  private final Semaphore room;
  private final Clock clock;
  private final LongAdder rejected = new LongAdder();

  /**
   * Makes the pool.
   *
   * @param index answers a query, blocking: {@code CatalogIndex::search}
   * @param threads how many queries are answered at once
   * @param queue how many more may wait
   */
  public WorkerProductSearch(Vertx vertx, Index index, int threads, int queue, Clock clock) {
    this.index = index;
    this.pool = vertx.createSharedWorkerExecutor("xiaoer-search", threads);
    this.room = new Semaphore(threads + queue);
    this.clock = clock;
  }

  @Override
  public Future<SearchPage> search(ProductQuery query) {
    return search(query, Deadline.after(MOST_TIME, clock));
  }

  @Override
  public Future<SearchPage> search(ProductQuery query, Deadline deadline) {
    Deadline most = Deadline.after(deadline.atMost(MOST_TIME), clock);
    return ask(() -> index.search(query, most::passed));
  }

  /** Anything else that is asked of the index, blocking, within the same bounds. */
  <T> Future<T> ask(Supplier<T> question) {
    if (!room.tryAcquire()) {
      rejected.increment();
      return Future.failedFuture(new OverloadException("search pool"));
    }
    return pool.executeBlocking(question::get, false)
        .map(Objects::requireNonNull)
        .onComplete(done -> room.release())
        .recover(IndexFaults::translate);
  }

  /** How many queries found the pool full. */
  public long rejected() {
    return rejected.sum();
  }

  /** Ends the threads after the queries that they are at. */
  public Future<Void> close() {
    return pool.close();
  }

  /** Answers a query, blocking; with what was found so far once the time is up. */
  public interface Index {

    SearchPage search(ProductQuery query, BooleanSupplier timeIsUp);
  }
}
