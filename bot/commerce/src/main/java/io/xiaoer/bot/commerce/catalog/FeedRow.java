package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A product of a feed on its way into the table. */
record FeedRow(int line, Product product, String body, String hash) {

  static FeedRow of(int line, Product product) {
    String body = ProductJson.write(product);
    return new FeedRow(line, product, body, ProductJson.hash(body));
  }

  String id() {
    return product.id();
  }

  /** The pieces on hand of each sku, as the feed counts them. */
  Map<String, Integer> stock() {
    Map<String, Integer> stock = new LinkedHashMap<>();
    if (product.variants().isEmpty()) {
      stock.put(product.id(), product.stock());
    }
    product.variants().forEach(variant -> stock.put(variant.id(), variant.stock()));
    return stock;
  }

  /** Whether two variants share an id. */
  boolean hasVariantTwice() {
    return product.variants().stream().map(Variant::id).distinct().count()
        < product.variants().size();
  }
}
