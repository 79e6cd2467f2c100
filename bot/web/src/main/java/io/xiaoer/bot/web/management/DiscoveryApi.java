package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.catalog.GoodsDiscovery;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.completion.Completion;
import io.xiaoer.shop.Product;
import java.util.List;

/** {@code GET /api/search/similar} and {@code GET /api/search/complete}. */
final class DiscoveryApi {

  private static final String FIRST_LANGUAGE = "zh-CN";

  /** "fss" is no English: without a language names of all scripts are shown. */
  private static final String ANY_LANGUAGE = "und";

  private static final int LONGEST_ID = 128;
  private static final int LONGEST_QUERY = 512;
  private static final int USUAL_SIZE = 5;
  private static final int LARGEST_SIZE = 100;

  private final GoodsDiscovery discovery;
  private final CatalogDesk catalog;

  DiscoveryApi(GoodsDiscovery discovery, CatalogDesk catalog) {
    this.discovery = discovery;
    this.catalog = catalog;
  }

  void mount(Router router) {
    router.get("/api/search/similar").handler(this::similar);
    router.get("/api/search/complete").handler(this::complete);
  }

  private void similar(RoutingContext request) {
    String id = Parameters.required(request, "id", LONGEST_ID);
    int size = Parameters.number(request, "size", USUAL_SIZE, 1, LARGEST_SIZE);
    String language = Parameters.optional(request, "lang").orElse(FIRST_LANGUAGE);
    catalog
        .products(List.of(id))
        .map(found -> found.stream().findFirst().orElseThrow(DiscoveryApi::noSuchProduct))
        .compose(product -> similar(product, size, language))
        .onSuccess(body -> Shapes.answer(request, body))
        .onFailure(request::fail);
  }

  private Future<JsonObject> similar(Product product, int size, String language) {
    return discovery
        .similar(product, size)
        .compose(
            hits ->
                catalog
                    .products(hits.stream().map(ProductHit::id).toList())
                    .map(goods -> new Hits(goods, language).shape(hits)))
        .map(hits -> new JsonObject().put("id", product.id()).put("hits", hits));
  }

  private void complete(RoutingContext request) {
    String typed = Parameters.required(request, "q", LONGEST_QUERY);
    String language = Parameters.optional(request, "lang").orElse(ANY_LANGUAGE);
    discovery
        .complete(typed, language)
        .map(found -> Shapes.array(found, DiscoveryApi::shape))
        .onSuccess(found -> Shapes.answer(request, new JsonObject().put("completions", found)))
        .onFailure(request::fail);
  }

  private static JsonObject shape(Completion completion) {
    return new JsonObject().put("text", completion.text()).put("goods", completion.goods());
  }

  private static HttpProblemException noSuchProduct() {
    return new HttpProblemException(Problem.notFound("There is no such product on sale."));
  }
}
