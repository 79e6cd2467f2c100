package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogIndexTest {
  @Test
  void findsWhatWasAppliedAndRemembersItsRevisionAfterReopening(@TempDir Path directory) {
    // Given
    try (CatalogIndex index = CatalogIndex.open(directory)) {
      index.apply(List.of(new IndexChange.Upsert(cup())), 7);
    }

    // When
    try (CatalogIndex index = CatalogIndex.open(directory)) {

      // Then
      assertThat(index.revision()).isEqualTo(7);
      assertThat(index.search(ProductQuery.of("保温杯", "zh-CN", 5)).hits()).hasSize(1);
    }
  }

  private static ProductDocument cup() {
    return new ProductDocument(
        "cup", Map.of("zh-CN", "不锈钢保温杯500ml"), List.of(), List.of(), Map.of(), List.of(), List.of(),
        9900, "CNY", 3, 4.5, 10, 0);
  }
}
