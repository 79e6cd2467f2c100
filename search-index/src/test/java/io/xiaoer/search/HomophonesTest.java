package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that sound alike must not be taken for each other: 景点 is no 经典. */
@TestInstance(Lifecycle.PER_CLASS)
class HomophonesTest {
  private final CatalogIndex both;
  private final CatalogIndex others;

  HomophonesTest(@TempDir Path directory) {
    both = CatalogIndex.open(directory.resolve("both"));
    others = CatalogIndex.open(directory.resolve("others"));
  }

  @BeforeAll
  void load() {
    List<IndexChange> first = new ArrayList<>();
    List<IndexChange> second = new ArrayList<>();
    for (Pair pair : pairs()) {
      first.add(titled(pair.word(), pair.word()));
      second.add(titled(pair.other(), pair.other()));
    }
    both.apply(first, 1);
    both.apply(second, 2);
    others.apply(second, 1);
  }

  @AfterAll
  void close() {
    both.close();
    others.close();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whereTheWordItselfIsThereOnlyItIsFound(Pair pair) {
    // When
    List<String> found = ids(both.search(ProductQuery.of(pair.word(), "zh-CN", 20)));

    // Then
    assertThat(found).startsWith(pair.word()).doesNotContain(pair.other());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aWordThatIsWrittenRightIsNotTakenForAnother(Pair pair) {
    // When
    List<String> found = ids(others.search(ProductQuery.of(pair.word(), "zh-CN", 20)));

    // Then
    assertThat(found).doesNotContain(pair.other());
  }

  static List<Pair> pairs() {
    return TestFiles.lines("homophones.tsv").stream()
        .map(line -> line.split("\t"))
        .map(columns -> new Pair(columns[0], columns[1]))
        .toList();
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(ProductHit::id).toList();
  }

  private static IndexChange titled(String id, String word) {
    return new IndexChange.Upsert(
        new ProductDocument(
            id,
            Map.of("zh-CN", word + "款商品"),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            1_000,
            "CNY",
            5,
            0,
            0,
            0));
  }

  record Pair(String word, String other) {}
}
