package io.xiaoer.shops.jsonl;

import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids that a feed has used so far, and where. */
final class UsedIds {

  private final Map<String, Integer> products = new HashMap<>();

  /** What is bought and stocked: a variant, or a product without variants. */
  private final Map<String, Integer> skus = new HashMap<>();

  /** Takes all ids of a product, or none of them. */
  void claim(Product product, int line) throws RowException {
    refuseRepeated("id", products.get(product.id()));
    Set<String> own = new HashSet<>();
    for (Variant variant : product.variants()) {
      if (!own.add(variant.id())) {
        throw new RowException("variants: two of them have the same id");
      }
      refuseRepeated("a variant's id", skus.get(variant.id()));
    }
    if (product.variants().isEmpty()) {
      refuseRepeated("id", skus.get(product.id()));
      own.add(product.id());
    }
    products.put(product.id(), line);
    own.forEach(sku -> skus.put(sku, line));
  }

  private static void refuseRepeated(String what, @Nullable Integer line) throws RowException {
    if (line != null) {
      throw new RowException(what + ": already used in line " + line + ", which stands");
    }
  }
}
