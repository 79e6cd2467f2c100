package io.xiaoer.search.measured;

import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.IndexChange;
import io.xiaoer.search.ProductDocument;
import io.xiaoer.search.measured.JudgedSet.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Measures everything that there is data for, and prints it: {@code mvn -Pmeasure}. */
final class Measurements {
  private static final List<String> TYPES = List.of("category", "brand+category", "known-item");

  private final Path scratch;
  private final PublicData data;

  Measurements(Path scratch, PublicData data) {
    this.scratch = scratch;
    this.data = data;
  }

  /** Prints all of it. */
  public static void main(String[] arguments) throws IOException {
    PublicData data =
        PublicData.find()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no judged data here: name its folder with -Dxiaoer.data=<folder>"));
    Measurements measurements = new Measurements(Files.createTempDirectory("measured"), data);
    measurements.priceWatch().forEach(System.out::println);
    measurements.trilingual().forEach(System.out::println);
    System.out.println(measurements.icecat());
  }

  Result icecat() {
    Icecat icecat = new Icecat(data);
    try (CatalogIndex index = filled("icecat", icecat.goods())) {
      return icecat.questions().measure(index);
    }
  }

  /** Simplified goods, asked in both scripts and in pinyin. */
  List<Result> priceWatch() {
    PriceWatch watch = new PriceWatch(data);
    List<Result> results = new ArrayList<>();
    try (CatalogIndex index = filled("sc", watch.goods("sc"))) {
      for (String type : TYPES) {
        results.add(watch.questions(type, "sc", UnaryOperator.identity()).measure(index));
        results.add(watch.questions(type, "tc", UnaryOperator.identity()).measure(index));
        JudgedSet pinyin = watch.questions(type, "sc", PriceWatch::inPinyin);
        results.add(new JudgedSet(pinyin.name() + " as pinyin", pinyin.questions()).measure(index));
      }
    }
    return results;
  }

  /** Goods in three scripts, asked in English. */
  List<Result> trilingual() {
    PriceWatch watch = new PriceWatch(data);
    try (CatalogIndex index = filled("tri", watch.goods("en", "tc", "sc"))) {
      return TYPES.stream()
          .map(type -> watch.questions(type, "en", UnaryOperator.identity()).measure(index))
          .toList();
    }
  }

  private CatalogIndex filled(String name, List<ProductDocument> goods) {
    CatalogIndex index = CatalogIndex.open(scratch.resolve(name));
    index.apply(goods.stream().<IndexChange>map(IndexChange.Upsert::new).toList(), 1);
    return index;
  }
}
