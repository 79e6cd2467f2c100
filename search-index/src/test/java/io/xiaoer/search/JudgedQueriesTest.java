package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions as people type them, over rows of the demo shop, with the goods they should get. */
@TestInstance(Lifecycle.PER_CLASS)
class JudgedQueriesTest {
  private final CatalogIndex index;

  JudgedQueriesTest(@TempDir Path directory) {
    index = CatalogIndex.open(directory);
  }

  @BeforeAll
  void load() {
    index.apply(Goods.upserts(Goods.ofTheDemoShop()), 1);
  }

  @AfterAll
  void close() {
    index.close();
  }

  @ParameterizedTest
  @MethodSource("judged")
  void answersWithTheGoodsThatFit(Judged judged) {
    // Given
    ProductQuery query = ProductQuery.of(judged.text(), "zh-CN", 50).priced(null, judged.max());

    // When
    List<String> found =
        index.search(query).hits().stream().filter(ProductHit::fits).map(ProductHit::id).toList();

    // Then
    List<String> compared =
        judged.only() ? found : found.subList(0, Math.min(found.size(), judged.ids().size()));
    assertThat(compared).containsExactlyInAnyOrderElementsOf(judged.ids());
  }

  static Stream<Judged> judged() {
    return TestFiles.lines("judged-queries.tsv").stream().map(Judged::read);
  }

  record Judged(String text, long max, boolean only, List<String> ids) {
    static Judged read(String line) {
      String[] columns = line.split("\t");
      long max = columns[1].equals("-") ? Long.MAX_VALUE : Long.parseLong(columns[1]);
      List<String> ids = columns.length > 3 ? List.of(columns[3].split(" ")) : List.of();
      return new Judged(columns[0], max, columns[2].equals("only"), ids);
    }
  }
}
