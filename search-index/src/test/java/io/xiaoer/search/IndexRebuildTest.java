package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRebuildTest {
  private static final int GOODS = 300;
  private static final ProductQuery CUPS = ProductQuery.of("保温杯", "zh-CN", 10);
  private static final CatalogAnalyzers SHIPPED = CatalogAnalyzers.shipped();

  @TempDir private Path home;
  private Path directory;
  private CatalogAnalyzers others;

  @BeforeEach
  void make() throws IOException {
    directory = home.resolve("index");
    others = Words.with(home.resolve("lexicon"), "words.txt", "店小二\n暖手宝宝\n");
  }

  @Test
  void otherWordsLeaveTheOldIndexAnsweringUntilTheSuccessorIsFull() {
    try (CatalogIndex index = filled(SHIPPED)) {
      // Given
      index.use(others);
      IndexRebuild rebuild = index.rebuild().orElseThrow();
      rebuild.apply(cups(0, 100), 100);
      long whileHalfFilled = index.search(CUPS).total();
      rebuild.apply(cups(100, GOODS), GOODS);

      // When
      rebuild.finish();

      // Then
      assertThat(whileHalfFilled).isEqualTo(GOODS);
      assertThat(index.search(CUPS).total()).isEqualTo(GOODS);
      assertThat(index.rebuild()).isEmpty();
      assertThat(index.revision()).isEqualTo(GOODS);
      assertThat(directory.resolve("gen-1")).doesNotExist();
      assertThat(directory.resolve("current")).hasContent("gen-2");
    }
  }

  @Test
  void whatIsUpsertedMeanwhileIsFoundAtOnceAndAfterTheSwap() {
    try (CatalogIndex index = filled(SHIPPED)) {
      // Given
      index.use(others);
      IndexRebuild rebuild = index.rebuild().orElseThrow();
      rebuild.apply(cups(0, GOODS), GOODS);
      List<IndexChange> change = Goods.upserts(List.of(Goods.named("late", "迟到的雨靴")));
      index.apply(change, GOODS + 1);
      List<ProductHit> before = index.search(ProductQuery.of("雨靴", "zh-CN", 5)).hits();
      rebuild.apply(change, GOODS + 1);

      // When
      rebuild.finish();

      // Then
      assertThat(before).extracting(ProductHit::id).contains("late");
      assertThat(index.search(ProductQuery.of("雨靴", "zh-CN", 5)).hits())
          .extracting(ProductHit::id)
          .contains("late");
      assertThat(index.revision()).isEqualTo(GOODS + 1);
    }
  }

  @Test
  void theWordsOfBeforeEndTheRebuild() {
    try (CatalogIndex index = filled(SHIPPED)) {
      // Given
      index.use(others);
      IndexRebuild rebuild = index.rebuild().orElseThrow();
      rebuild.apply(cups(0, 10), 10);

      // When
      index.use(SHIPPED);

      // Then
      assertThat(index.rebuild()).isEmpty();
      assertThat(directory.resolve("gen-2")).doesNotExist();
      rebuild.finish();
      assertThat(index.size()).isEqualTo(GOODS);
    }
  }

  @Test
  void wordsThatCutNothingDifferentlyNeedNoRebuild() throws IOException {
    try (CatalogIndex index = filled(SHIPPED)) {
      // Given
      CatalogAnalyzers slang = Words.with(home.resolve("slang"), "synonyms.txt", "keeper, 保温杯");

      // When
      index.use(slang);

      // Then
      assertThat(index.rebuild()).isEmpty();
      assertThat(index.search(ProductQuery.of("keeper", "en", 5)).total()).isEqualTo(GOODS);
    }
  }

  @Test
  void aStopInTheMiddleIsGoneOnWith() {
    // Given
    try (CatalogIndex index = filled(SHIPPED)) {
      index.use(others);
      index.rebuild().orElseThrow().apply(cups(0, 100), 100);
    }

    // When
    try (CatalogIndex index = CatalogIndex.open(directory, others)) {

      // Then
      assertThat(index.size()).isEqualTo(GOODS);
      assertThat(index.state()).isEqualTo(new IndexState(true, true, 100, GOODS));
    }
  }

  @Test
  void anOlderSchemaThatCanBeReadAnswersAndTakesNoChanges() {
    // Given
    try (CatalogIndex index = filled(SHIPPED)) {
      index.commit();
    }
    IndexSetup later = new IndexSetup(new IndexSchema("99", present()), step -> {});

    // When
    try (CatalogIndex index = CatalogIndex.open(directory, SHIPPED, later)) {

      // Then
      assertThat(index.search(CUPS).total()).isEqualTo(GOODS);
      assertThat(index.takesChanges()).isFalse();
      index.apply(cups(0, 1), 999);
      assertThat(index.revision()).isEqualTo(GOODS);
      index.rebuild().orElseThrow().apply(cups(0, 7), 7);
      index.rebuild().orElseThrow().finish();
      assertThat(index.search(CUPS).total()).isEqualTo(7);
      assertThat(index.takesChanges()).isTrue();
    }
  }

  @Test
  void anOlderSchemaThatCannotBeReadSaysSoUntilItsSuccessorIsFull() {
    // Given
    try (CatalogIndex index = filled(SHIPPED)) {
      index.commit();
    }
    IndexSetup later = new IndexSetup(new IndexSchema("99", Set.of()), step -> {});

    // When
    try (CatalogIndex index = CatalogIndex.open(directory, SHIPPED, later)) {

      // Then
      assertThat(index.state().answering()).isFalse();
      assertThatThrownBy(() -> index.search(CUPS)).isInstanceOf(IndexUnavailableException.class);
      IndexRebuild rebuild = index.rebuild().orElseThrow();
      rebuild.apply(cups(0, GOODS), GOODS);
      assertThatThrownBy(() -> index.search(CUPS)).isInstanceOf(IndexUnavailableException.class);
      rebuild.finish();
      assertThat(index.search(CUPS).total()).isEqualTo(GOODS);
      assertThat(index.state().answering()).isTrue();
    }
  }

  @Test
  void anIndexOfAnotherCatalogueAnswersUntilTheRightOneIsFull() {
    try (CatalogIndex index = filled(SHIPPED)) {
      // Given
      index.startOver();
      index.apply(cups(0, 1), 1);

      // When
      long meanwhile = index.search(CUPS).total();

      // Then
      assertThat(meanwhile).isEqualTo(GOODS);
      assertThat(index.takesChanges()).isFalse();
      index.rebuild().orElseThrow().apply(cups(0, 3), 3);
      index.rebuild().orElseThrow().finish();
      assertThat(index.search(CUPS).total()).isEqualTo(3);
    }
  }

  @Test
  void aSearchUnderWayWhileTheIndexIsSwappedEndsOnTheOldOne() {
    try (CatalogIndex index = filled(SHIPPED)) {
      // Given
      index.use(others);
      IndexRebuild rebuild = index.rebuild().orElseThrow();
      rebuild.apply(cups(0, 2), 2);
      AtomicBoolean swapped = new AtomicBoolean();

      // When
      SearchPage page =
          index.search(
              CUPS,
              () -> {
                if (swapped.compareAndSet(false, true)) {
                  rebuild.finish();
                  assertThat(directory.resolve("gen-1")).exists();
                }
                return false;
              });

      // Then
      assertThat(swapped).isTrue();
      assertThat(page.total()).isEqualTo(GOODS);
      assertThat(page.hits()).hasSize(10);
      assertThat(index.search(CUPS).total()).isEqualTo(2);
      assertThat(directory.resolve("gen-1")).doesNotExist();
    }
  }

  @Test
  void noSearchFailsOrSeesAHalfFilledIndexWhileIndexesAreSwapped()
      throws InterruptedException, ExecutionException {
    // Given
    AtomicBoolean done = new AtomicBoolean();
    try (CatalogIndex index = filled(SHIPPED);
        ExecutorService readers = Executors.newFixedThreadPool(3)) {
      List<Future<List<Long>>> reading = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        reading.add(readers.submit(() -> totalsUntil(done, index)));
      }

      // When
      for (int round = 0; round < 6; round++) {
        index.use(round % 2 == 0 ? others : SHIPPED);
        IndexRebuild rebuild = index.rebuild().orElseThrow();
        for (int from = 0; from < GOODS; from += 100) {
          rebuild.apply(cups(from, from + 100), from + 100);
        }
        rebuild.finish();
      }
      done.set(true);

      // Then
      for (Future<List<Long>> totals : reading) {
        assertThat(totals.get()).isNotEmpty().containsOnly((long) GOODS);
      }
    }
  }

  private CatalogIndex filled(CatalogAnalyzers analyzers) {
    CatalogIndex index = CatalogIndex.open(directory, analyzers);
    index.apply(cups(0, GOODS), GOODS);
    return index;
  }

  private static List<Long> totalsUntil(AtomicBoolean done, CatalogIndex index) {
    List<Long> totals = new ArrayList<>();
    do {
      totals.add(index.search(CUPS).total());
    } while (!done.get());
    return totals;
  }

  private static Set<String> present() {
    return Set.of(IndexSchema.PRESENT.version());
  }

  private static List<IndexChange> cups(int from, int to) {
    return Goods.upserts(
        IntStream.range(from, to).mapToObj(i -> Goods.named("p" + i, "不锈钢保温杯" + i)).toList());
  }
}
