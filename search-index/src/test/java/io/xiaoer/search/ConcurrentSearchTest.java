package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentSearchTest {
  private static final int PRODUCTS = 20;
  private static final int ROUNDS = 25;
  private static final int READERS = 3;

  @Test
  void everySearchDuringChangesSeesExactlyOneCommit(@TempDir Path directory)
      throws InterruptedException, ExecutionException {
    // Given
    AtomicBoolean done = new AtomicBoolean();
    try (CatalogIndex index = CatalogIndex.open(directory);
        ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      index.apply(round(0), 0);
      List<Future<List<SearchPage>>> reading = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        reading.add(readers.submit(() -> searchUntil(done, index)));
      }

      // When
      for (int round = 1; round <= ROUNDS; round++) {
        index.apply(round(round), round);
      }
      done.set(true);

      // Then
      for (Future<List<SearchPage>> pages : reading) {
        assertThat(pages.get()).isNotEmpty().allSatisfy(ConcurrentSearchTest::isOneCommit);
      }
    }
  }

  /** Every round gives all products one new brand, so that a mixture would show two. */
  private static List<IndexChange> round(int round) {
    return Goods.upserts(
        IntStream.range(0, PRODUCTS)
            .mapToObj(i -> Goods.of("p" + i, "保温杯", List.of("牌" + round), List.of(), 100 + i, 1))
            .toList());
  }

  private static List<SearchPage> searchUntil(AtomicBoolean done, CatalogIndex index) {
    List<SearchPage> pages = new ArrayList<>();
    do {
      pages.add(index.search(ProductQuery.of("保温杯", "zh-CN", 50)));
    } while (!done.get());
    return pages;
  }

  private static void isOneCommit(SearchPage page) {
    assertThat(page.hits()).hasSize(PRODUCTS);
    assertThat(page.facets().get(SearchPage.BRAND))
        .singleElement()
        .extracting(FacetCount::count)
        .isEqualTo((long) PRODUCTS);
  }
}
