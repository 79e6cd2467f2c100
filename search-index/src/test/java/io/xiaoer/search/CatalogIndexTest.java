package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogIndexTest {
  private static final ProductQuery CUPS = ProductQuery.of("保温杯", "zh-CN", 5);

  @Test
  void missingDirectoryGivesAnEmptyIndexWithoutRevision(@TempDir Path directory) {
    // Given
    Path missing = directory.resolve("deep/index");

    // When
    try (CatalogIndex index = CatalogIndex.open(missing)) {

      // Then
      assertThat(index.revision()).isEqualTo(-1);
      assertThat(index.size()).isZero();
      assertThat(index.search(CUPS).total()).isZero();
    }
  }

  @Test
  void reopeningKeepsDataAndRevision(@TempDir Path directory) {
    // Given
    fill(directory, 7);

    // When
    try (CatalogIndex index = CatalogIndex.open(directory)) {

      // Then
      assertThat(index.revision()).isEqualTo(7);
      assertThat(ids(index)).containsExactly("cup");
    }
  }

  @Test
  void applyReplacesAndRemovesAndIsSeenAtOnce(@TempDir Path directory) {
    // Given
    try (CatalogIndex index = CatalogIndex.open(directory)) {
      index.apply(Goods.upserts(List.of(Goods.named("a", "保温杯"), Goods.named("b", "雨伞"))), 1);
      List<IndexChange> changes =
          List.of(
              new IndexChange.Upsert(Goods.named("b", "玻璃保温杯")),
              new IndexChange.Remove("a"),
              new IndexChange.Remove("never there"));

      // When
      index.apply(changes, 2);

      // Then
      assertThat(ids(index)).containsExactly("b");
      assertThat(index.size()).isEqualTo(1);
      assertThat(index.revision()).isEqualTo(2);
    }
  }

  @Test
  void anEmptyChangeStillMovesTheRevision(@TempDir Path directory) {
    // Given
    fill(directory, 3);

    // When
    try (CatalogIndex index = CatalogIndex.open(directory)) {
      index.apply(List.of(), 9);
    }

    // Then
    try (CatalogIndex index = CatalogIndex.open(directory)) {
      assertThat(index.revision()).isEqualTo(9);
      assertThat(ids(index)).containsExactly("cup");
    }
  }

  @Test
  void clearFallsBackToNothing(@TempDir Path directory) {
    // Given
    fill(directory, 3);

    // When
    try (CatalogIndex index = CatalogIndex.open(directory)) {
      index.clear();
    }

    // Then
    try (CatalogIndex index = CatalogIndex.open(directory)) {
      assertThat(index.size()).isZero();
      assertThat(index.revision()).isEqualTo(-1);
    }
  }

  @Test
  void filesLeftByACrashHoldTheLastCommit(@TempDir Path live, @TempDir Path crashed)
      throws IOException {
    // Given
    try (CatalogIndex index = CatalogIndex.open(live)) {
      index.apply(Goods.upserts(List.of(Goods.named("cup", "保温杯"))), 4);
      index.commit();
      index.apply(List.of(new IndexChange.Remove("cup")), 5);
      Directories.copy(live, crashed);
    }

    // When
    try (CatalogIndex index = CatalogIndex.open(crashed)) {

      // Then
      assertThat(index.revision()).isEqualTo(4);
      assertThat(ids(index)).containsExactly("cup");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments", ".si", ".cfs"})
  void brokenFilesAreSetAsideAndAnEmptyIndexTakesTheirPlace(String part, @TempDir Path directory)
      throws IOException {
    // Given
    fill(directory, 7);
    Path victim = fileLike(directory, part);
    byte[] bytes = Files.readAllBytes(victim);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(victim, bytes);

    // When
    try (CatalogIndex index = CatalogIndex.open(directory)) {

      // Then
      assertThat(index.revision()).isEqualTo(-1);
      assertThat(index.size()).isZero();
      assertThat(directory.resolve("set-aside").resolve(victim.getFileName()))
          .hasBinaryContent(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments", ".cfs"})
  void truncatedFilesAreSetAside(String part, @TempDir Path directory) throws IOException {
    // Given
    fill(directory, 7);
    Path victim = fileLike(directory, part);
    Files.write(victim, new byte[0]);

    // When
    try (CatalogIndex index = CatalogIndex.open(directory)) {

      // Then
      assertThat(index.revision()).isEqualTo(-1);
    }
  }

  @Test
  void filesOfAnIndexFromBeforeGenerationsAreRemoved(@TempDir Path directory) throws IOException {
    // Given
    Files.writeString(directory.resolve("segments_1"), "not an index");
    fill(directory, 8);

    // When
    try (CatalogIndex index = CatalogIndex.open(directory)) {

      // Then
      assertThat(index.revision()).isEqualTo(8);
      assertThat(directory.resolve("segments_1")).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gen-77", "gen-x", "../gen-1"})
  void aPointerThatNamesNothingStartsAnEmptyIndex(String pointer, @TempDir Path directory)
      throws IOException {
    // Given
    fill(directory, 8);
    Files.writeString(directory.resolve("current"), pointer);

    // When
    try (CatalogIndex index = CatalogIndex.open(directory)) {

      // Then
      assertThat(index.revision()).isEqualTo(-1);
      assertThat(index.takesChanges()).isTrue();
    }
  }

  @Test
  void anIndexInUseIsLeftAlone(@TempDir Path directory) {
    // Given
    try (CatalogIndex index = CatalogIndex.open(directory)) {
      index.apply(Goods.upserts(List.of(Goods.named("cup", "保温杯"))), 4);

      // When
      assertThatThrownBy(() -> CatalogIndex.open(directory))

          // Then
          .isInstanceOf(IndexUnavailableException.class);
      assertThat(ids(index)).containsExactly("cup");
    }
  }

  @Test
  void closingTwiceIsFineAndAfterwardsNothingWorks(@TempDir Path directory) {
    // Given
    CatalogIndex index = CatalogIndex.open(directory);
    index.close();

    // When
    assertThatCode(index::close)

        // Then
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> index.search(CUPS)).isInstanceOf(IndexUnavailableException.class);
    assertThatThrownBy(() -> index.apply(List.of(), 1))
        .isInstanceOf(IndexUnavailableException.class);
    assertThatThrownBy(index::revision).isInstanceOf(IndexUnavailableException.class);
    assertThatThrownBy(index::size).isInstanceOf(IndexUnavailableException.class);
    assertThatThrownBy(index::clear).isInstanceOf(IndexUnavailableException.class);
  }

  private static void fill(Path directory, long revision) {
    try (CatalogIndex index = CatalogIndex.open(directory)) {
      index.apply(Goods.upserts(List.of(Goods.named("cup", "不锈钢保温杯500ml"))), revision);
    }
  }

  private static List<String> ids(CatalogIndex index) {
    return index.search(CUPS).hits().stream().map(ProductHit::id).toList();
  }

  private static Path fileLike(Path directory, String part) throws IOException {
    return Directories.files(directory.resolve("gen-1")).stream()
        .filter(file -> file.getFileName().toString().contains(part))
        .findFirst()
        .orElseThrow();
  }
}
