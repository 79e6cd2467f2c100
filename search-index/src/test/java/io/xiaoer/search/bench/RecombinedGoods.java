package io.xiaoer.search.bench;

import io.xiaoer.search.ProductDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * As many goods as wanted, made of real ones: the thing itself of one, the brand of a second, the
 * pieces of title, the attributes and the selling points of others. The n-th product is the same in
 * every run.
 */
final class RecombinedGoods {
  private static final long SEED = 20_261_122;

  private final List<ProductDocument> real;

  RecombinedGoods(List<ProductDocument> real) {
    this.real = List.copyOf(real);
  }

  ProductDocument product(int number) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    ProductDocument thing = any(random);
    ProductDocument maker = any(random);
    ProductDocument like = any(random);
    return new ProductDocument(
        "p" + number,
        titles(thing, maker, like, random),
        maker.brands(),
        thing.categories(),
        random.nextInt(3) == 0 ? like.descriptions() : thing.descriptions(),
        mixed(thing.attributeTexts(), like.attributeTexts(), random),
        mixed(thing.tags(), like.tags(), random),
        Math.max(100, thing.priceMinor() * (60 + random.nextInt(90)) / 100),
        thing.currency(),
        random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(500),
        random.nextInt(6) == 0 ? 0 : 3 + random.nextInt(21) / 10.0,
        (long) Math.exp(random.nextDouble() * 11),
        1_700_000_000_000L + random.nextLong(80_000_000_000L));
  }

  private ProductDocument any(SplittableRandom random) {
    return real.get(random.nextInt(real.size()));
  }

  /** In each language: whose it is, the first piece of the thing, and pieces of two titles. */
  private static Map<String, String> titles(
      ProductDocument thing, ProductDocument maker, ProductDocument like, SplittableRandom random) {
    Map<String, String> titles = new LinkedHashMap<>();
    new TreeMap<>(thing.titles())
        .forEach(
            (language, title) -> {
              String between = language.startsWith("zh") ? " " : ", ";
              List<String> pieces = new ArrayList<>(pieces(title, between));
              pieces.addAll(tail(like.titles().get(language), between, random));
              String brand = brand(maker, language.startsWith("zh"));
              titles.put(language, (brand + " " + String.join(between, pieces)).strip());
            });
    return titles;
  }

  private static List<String> tail(String title, String between, SplittableRandom random) {
    List<String> pieces = title == null ? List.of() : pieces(title, between);
    return pieces.size() < 2 || random.nextBoolean()
        ? List.of()
        : List.of(pieces.get(1 + random.nextInt(pieces.size() - 1)));
  }

  private static List<String> pieces(String title, String between) {
    return Arrays.asList(title.split(between));
  }

  private static String brand(ProductDocument maker, boolean han) {
    return maker.brands().stream()
        .filter(name -> name.codePoints().anyMatch(Character::isIdeographic) == han)
        .findFirst()
        .orElse("");
  }

  private static List<String> mixed(
      List<String> first, List<String> second, SplittableRandom random) {
    List<String> mixed = new ArrayList<>();
    first.stream().filter(text -> random.nextInt(4) > 0).forEach(mixed::add);
    second.stream().filter(text -> random.nextInt(4) == 0).forEach(mixed::add);
    return mixed;
  }
}
