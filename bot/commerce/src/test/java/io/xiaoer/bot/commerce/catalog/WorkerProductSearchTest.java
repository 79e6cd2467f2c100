package io.xiaoer.bot.commerce.catalog;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.OverloadException;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;
import io.xiaoer.search.Understood;
import io.xiaoer.testkit.time.MutableClock;
import io.xiaoer.time.Deadline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerProductSearchTest {

  private final Vertx vertx = Vertx.vertx();
  private final MutableClock clock = MutableClock.atSomeTime();

  @AfterEach
  void close() {
    await(vertx.close());
  }

  @Test
  void searchesSideBySideOnNamedPlatformThreads() {
    // Given
    CountDownLatch both = new CountDownLatch(2);
    Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    WorkerProductSearch search =
        new WorkerProductSearch(
            vertx,
            (query, timeIsUp) -> {
              threads.add(Thread.currentThread());
              both.countDown();
              waitFor(both);
              return page();
            },
            2,
            0,
            clock);

    // When
    await(Future.all(search.search(query()), search.search(query())));

    // Then
    assertThat(threads).hasSize(2).doesNotHaveDuplicates();
    assertThat(threads).allMatch(thread -> thread.getName().startsWith("xiaoer-search"));
    assertThat(threads).noneMatch(Thread::isVirtual);
  }

  @Test
  void refusesWhatDoesNotFitAndCountsIt() {
    // Given
    CountDownLatch open = new CountDownLatch(1);
    WorkerProductSearch search =
        new WorkerProductSearch(
            vertx,
            (query, timeIsUp) -> {
              waitFor(open);
              return page();
            },
            1,
            2,
            clock);
    List<Future<SearchPage>> taken =
        IntStream.range(0, 3).mapToObj(i -> search.search(query())).toList();

    // When
    Future<SearchPage> refused = search.search(query());

    // Then
    assertThatThrownBy(() -> await(refused)).isInstanceOf(OverloadException.class);
    assertThat(search.rejected()).isOne();
    open.countDown();
    await(Future.all(taken));
    assertThat(await(search.search(query()))).isEqualTo(page());
  }

  @Test
  void failsWithItsKindWhenTheIndexDoesNotWork(@TempDir Path dir) {
    // Given
    CatalogIndex index = CatalogIndex.open(dir);
    index.close();
    WorkerProductSearch search = new WorkerProductSearch(vertx, index::search, 1, 1, clock);

    // When
    List<Future<SearchPage>> failed =
        IntStream.range(0, 2).mapToObj(i -> search.search(query())).toList();

    // Then
    failed.forEach(
        future ->
            assertThatThrownBy(() -> await(future))
                .isInstanceOfSatisfying(
                    UpstreamException.class,
                    fault -> assertThat(fault.kind()).isEqualTo(FailureKind.INDEX_UNAVAILABLE)));
    assertThat(search.rejected()).isZero();
  }

  @Test
  void theIndexIsToldWhenTheDeadlineHasPassed() {
    // Given
    Deadline deadline = Deadline.after(Duration.ofMillis(300), clock);
    WorkerProductSearch search = new WorkerProductSearch(vertx, this::patient, 1, 1, clock);

    // When
    SearchPage page = await(search.search(query(), deadline));

    // Then
    assertThat(page.total()).isEqualTo(300);
    assertThat(page.partial()).isTrue();
  }

  @Test
  void nobodySearchesLongerThanTwoSeconds() {
    // Given
    WorkerProductSearch search = new WorkerProductSearch(vertx, this::patient, 1, 1, clock);

    // When
    SearchPage page = await(search.search(query()));

    // Then
    assertThat(page.total()).isEqualTo(2_000);
  }

  /** An index that needs a millisecond for each of its endless goods. */
  private SearchPage patient(ProductQuery query, BooleanSupplier timeIsUp) {
    long found = 0;
    while (!timeIsUp.getAsBoolean()) {
      clock.advance(Duration.ofMillis(1));
      found++;
    }
    return new SearchPage(found, List.of(), Map.of(), Understood.plain(List.of()), true);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ProductQuery query() {
    return ProductQuery.of("x", "en", 5);
  }

  private static SearchPage page() {
    return new SearchPage(0, List.of(), Map.of(), Understood.plain(List.of()));
  }
}
