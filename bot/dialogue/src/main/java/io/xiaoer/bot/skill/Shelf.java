package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.catalog.ProductSearch;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Slot;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.Sort;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The goods, for skills: the catalogue, what is left, and what somebody means by "that one". */
public final class Shelf {

  private final Catalog catalog;
  private final ProductSearch search;

  public Shelf(Catalog catalog, ProductSearch search) {
    this.catalog = catalog;
    this.search = search;
  }

  Catalog catalog() {
    return catalog;
  }

  ProductSearch search() {
    return search;
  }

  /**
   * The good that the turn is about: the one pointed at, else the one named, else the one last
   * spoken about.
   */
  Optional<Product> meant(Turn turn) {
    if (turn.recognition().slots().containsKey(Slot.PRODUCT_REF)) {
      return turn.referent().flatMap(this::product);
    }
    return turn.text(Slot.QUERY)
        .flatMap(query -> named(query, turn.language()))
        .or(() -> turn.state().it().flatMap(this::product));
  }

  Optional<Product> product(String id) {
    return catalog.product(id).await();
  }

  /** The good that a few words name. */
  Optional<Product> named(String words, String language) {
    ProductQuery query =
        new ProductQuery(words, language, null, null, List.of(), List.of(), Sort.RELEVANCE, 0, 1);
    return search.search(query).await().hits().stream()
        .map(ProductHit::id)
        .findFirst()
        .flatMap(this::product);
  }

  /** Pieces left of a good over all its kinds. */
  int left(Product product) {
    return left(List.of(product)).getOrDefault(product.id(), 0);
  }

  /** Pieces left of each good, by its id. */
  Map<String, Integer> left(List<Product> products) {
    List<String> skus = products.stream().flatMap(product -> skus(product).stream()).toList();
    Map<String, Integer> bySku = catalog.available(skus).await();
    return products.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Product::id,
                product -> skus(product).stream().mapToInt(sku -> bySku.getOrDefault(sku, 0)).sum(),
                (first, _) -> first));
  }

  /** The first kind of a good that so many pieces are left of, else the first. */
  String firstLeft(Product product, int pieces) {
    List<String> skus = skus(product);
    Map<String, Integer> left = catalog.available(skus).await();
    return skus.stream()
        .filter(sku -> left.getOrDefault(sku, 0) >= pieces)
        .findFirst()
        .orElse(skus.getFirst());
  }

  static List<String> skus(Product product) {
    return product.variants().isEmpty()
        ? List.of(product.id())
        : product.variants().stream().map(Variant::id).toList();
  }
}
