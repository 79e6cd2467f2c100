package io.xiaoer.bot.web.management;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.xiaoer.search.ProductHit;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was found, as JSON in one language. */
final class Hits {

  private final Map<String, Product> goods;
  private final String language;

  Hits(List<Product> goods, String language) {
    this.goods =
        goods.stream().collect(Collectors.toMap(Product::id, Function.identity(), (a, _) -> a));
    this.language = language;
  }

  /** A product that went off sale since it was indexed is left out. */
  JsonArray shape(List<ProductHit> hits) {
    JsonArray array = new JsonArray();
    for (ProductHit hit : hits) {
      Product product = goods.get(hit.id());
      if (product != null) {
        array.add(shape(hit, product));
      }
    }
    return array;
  }

  private JsonObject shape(ProductHit hit, Product product) {
    return new JsonObject()
        .put("id", hit.id())
        .put("title", product.title().in(language))
        .put("price", product.price().amountText())
        .put("currency", product.price().currency().getCurrencyCode())
        .put("score", hit.score())
        .put("fits", hit.fits());
  }
}
