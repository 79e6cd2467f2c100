package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchDeadlineTest {
  private static final int GOODS = 3_000;
  private static final ProductQuery CUPS = ProductQuery.of("保温杯", "zh-CN", 10);

  private CatalogIndex index;

  @BeforeEach
  void fill(@TempDir Path directory) {
    index = CatalogIndex.open(directory);
    index.apply(
        Goods.upserts(
            IntStream.range(0, GOODS).mapToObj(i -> Goods.named("p" + i, "不锈钢保温杯" + i)).toList()),
        1);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void withTimeEnoughThePageIsWhole() {
    // When
    SearchPage page = index.search(CUPS, () -> false);

    // Then
    assertThat(page.partial()).isFalse();
    assertThat(page.total()).isEqualTo(GOODS);
  }

  @Test
  void timeThatIsUpBeforeTheStartGivesAnEmptyPartOfAPage() {
    // When
    SearchPage page = index.search(CUPS, () -> true);

    // Then
    assertThat(page.partial()).isTrue();
    assertThat(page.hits()).isEmpty();
    assertThat(page.understood().terms()).contains("保温杯");
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void timeThatIsUpInTheMiddleGivesWhatWasFound(Sort order) {
    // Given
    AtomicInteger all = new AtomicInteger();
    index.search(CUPS.sorted(order), () -> all.incrementAndGet() < 0);
    AtomicInteger asked = new AtomicInteger();

    // When
    SearchPage page =
        index.search(CUPS.sorted(order), () -> asked.incrementAndGet() > all.get() - 2);

    // Then
    assertThat(page.partial()).isTrue();
    assertThat(page.hits()).hasSize(10).doesNotHaveDuplicates();
    assertThat(page.total()).isBetween(10L, GOODS - 1L);
  }

  @Test
  void whatIsLookedAtAfterTheTimeIsUpIsBounded() {
    // Given
    AtomicInteger late = new AtomicInteger();

    // When
    index.search(
        ProductQuery.of("保温杯 不存在的东西 xyzzy", "zh-CN", 10), () -> late.incrementAndGet() > 0);

    // Then
    assertThat(late.get()).isLessThan(50);
  }
}
