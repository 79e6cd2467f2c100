package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.catalog.ProductSearch;
import io.xiaoer.bot.commerce.miss.SearchMiss;
import io.xiaoer.intent.Languages;
import io.xiaoer.search.FacetCount;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;
import io.xiaoer.search.Understood;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code GET /api/search}: what the clerk would find; and what members did not. */
final class SearchApi {

  private static final int LONGEST_QUERY = 512;
  private static final int USUAL_SIZE = 10;
  private static final int LARGEST_SIZE = 100;
  private static final int LAST_PAGE = 9_999;
  private static final int REACH = 10_000;
  private static final int USUAL_MISSES = 50;
  private static final int MOST_MISSES = 500;
  private static final String UNKNOWN = "und";

  private final ProductSearch search;
  private final MissList misses;
  private final CatalogDesk catalog;

  SearchApi(ProductSearch search, MissList misses, CatalogDesk catalog) {
    this.search = search;
    this.misses = misses;
    this.catalog = catalog;
  }

  void mount(Router router) {
    router.get("/api/search").handler(this::find);
    router.get("/api/search/misses").handler(this::misses);
  }

  private void find(RoutingContext request) {
    ProductQuery query = query(request);
    long began = System.nanoTime();
    search
        .search(query)
        .compose(page -> found(page, query.language()))
        .onSuccess(body -> Shapes.answer(request, body.put("tookMs", millisSince(began))))
        .onFailure(request::fail);
  }

  /** Pages are counted from 0. */
  private static ProductQuery query(RoutingContext request) {
    String text = Parameters.required(request, "q", LONGEST_QUERY);
    int size = Parameters.number(request, "size", USUAL_SIZE, 1, LARGEST_SIZE);
    int page = Parameters.number(request, "page", 0, 0, LAST_PAGE);
    if ((page + 1L) * size > REACH) {
      throw Parameters.bad("page and size reach no further than hit " + REACH);
    }
    String language =
        Parameters.optional(request, "lang").orElseGet(() -> Languages.detect(text, UNKNOWN));
    return new SearchFilters(request)
        .on(ProductQuery.of(text, language, size))
        .at(page)
        .inShopOf(
            Parameters.optional(request, "scope")
                .map(scope -> Parameters.member(scope, "scope"))
                .orElse(null));
  }

  private void misses(RoutingContext request) {
    int limit = Parameters.number(request, "limit", USUAL_MISSES, 1, MOST_MISSES);
    misses
        .most(limit)
        .onSuccess(
            most ->
                Shapes.answer(
                    request, new JsonObject().put("misses", Shapes.array(most, SearchApi::miss))))
        .onFailure(request::fail);
  }

  private static JsonObject miss(SearchMiss miss) {
    return new JsonObject()
        .put("query", miss.query())
        .put("language", miss.language())
        .put("count", miss.count())
        .put("lastSeen", miss.lastSeen().toString());
  }

  private Future<JsonObject> found(SearchPage page, String language) {
    return catalog
        .products(page.hits().stream().map(ProductHit::id).toList())
        .map(products -> answer(page, products, language));
  }

  private static JsonObject answer(SearchPage page, List<Product> products, String language) {
    JsonObject facets = new JsonObject();
    page.facets()
        .forEach((name, counts) -> facets.put(name, Shapes.array(counts, SearchApi::facet)));
    return new JsonObject()
        .put("total", page.total())
        .put("tookMs", 0)
        .put("hits", new Hits(products, language).shape(page.hits()))
        .put("facets", facets)
        .put("understood", understood(page.understood()))
        .put("partial", page.partial());
  }

  private static JsonObject facet(FacetCount facet) {
    return new JsonObject().put("value", facet.value()).put("count", facet.count());
  }

  private static JsonObject understood(Understood understood) {
    JsonObject filters = new JsonObject();
    understood.filters().forEach(filters::put);
    return new JsonObject()
        .put("terms", new JsonArray(understood.terms()))
        .put("filters", filters)
        .put("without", new JsonArray(understood.wishes().without()))
        .put("sort", SearchFilters.name(understood.sort()))
        .put("loosened", new JsonArray(understood.loosened()));
  }

  private static long millisSince(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
