package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Fills an index, then builds it again with other words without end, until it is killed. */
final class RebuildProcess {
  static final int GOODS = 120;
  private static final int CHUNK = 20;

  private RebuildProcess() {}

  public static void main(String[] arguments) throws IOException {
    CatalogAnalyzers others = Words.with(Path.of(arguments[1]), "words.txt", "暖手宝宝\n");
    IndexSetup telling =
        new IndexSetup(IndexSchema.PRESENT, step -> System.out.println("step " + step));
    try (CatalogIndex index =
        CatalogIndex.open(Path.of(arguments[0]), CatalogAnalyzers.shipped(), telling)) {
      index.apply(goods(0, GOODS), GOODS);
      index.commit();
      System.out.println("filled");
      for (boolean other = true; ; other = !other) {
        index.use(other ? others : CatalogAnalyzers.shipped());
        rebuild(index);
      }
    }
  }

  static List<IndexChange> goods(int from, int to) {
    return Goods.upserts(
        IntStream.range(from, to).mapToObj(i -> Goods.named("p" + i, "不锈钢保温杯" + i)).toList());
  }

  static void assertWhole(CatalogIndex index) {
    assertThat(index.size()).isEqualTo(GOODS);
    assertThat(index.search(ProductQuery.of("保温杯", "zh-CN", 10)).total()).isEqualTo(GOODS);
  }

  private static void rebuild(CatalogIndex index) {
    Optional<IndexRebuild> begun = index.rebuild();
    if (begun.isEmpty()) {
      return;
    }
    IndexRebuild rebuild = begun.get();
    for (int from = 0; from < GOODS; from += CHUNK) {
      rebuild.apply(goods(from, from + CHUNK), from + CHUNK);
      index.commit();
      System.out.println("chunk " + from);
    }
    rebuild.finish();
    System.out.println("swapped");
  }
}
