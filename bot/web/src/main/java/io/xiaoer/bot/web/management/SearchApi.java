package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.catalog.ProductSearch;
import io.xiaoer.intent.Context;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.intent.Languages;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.Scored;
import io.xiaoer.intent.SlotValue;
import io.xiaoer.intent.Utterance;
import io.xiaoer.search.FacetCount;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;
import io.xiaoer.search.Sort;
import io.xiaoer.search.Understood;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code GET /api/search} and {@code POST /api/understand}: what the clerk would find and hear. */
final class SearchApi {

  private static final int LONGEST_QUERY = 512;
  private static final int LONGEST_TEXT = 2_000;
  private static final int USUAL_SIZE = 10;
  private static final int LARGEST_SIZE = 100;
  private static final int LAST_PAGE = 9_999;
  private static final int REACH = 10_000;
  private static final String UNKNOWN = "und";

  private final ProductSearch search;
  private final CatalogDesk catalog;
  private final IntentRecognizer recognizer;

  SearchApi(ProductSearch search, CatalogDesk catalog, IntentRecognizer recognizer) {
    this.search = search;
    this.catalog = catalog;
    this.recognizer = recognizer;
  }

  void mount(Router router) {
    router.get("/api/search").handler(this::find);
    router.post("/api/understand").handler(this::understand);
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
    return new ProductQuery(
        text, language, null, null, List.of(), List.of(), Sort.RELEVANCE, page, size);
  }

  private Future<JsonObject> found(SearchPage page, String language) {
    return catalog
        .products(page.hits().stream().map(ProductHit::id).toList())
        .map(products -> answer(page, products, language));
  }

  private static JsonObject answer(SearchPage page, List<Product> products, String language) {
    Map<String, Product> byId =
        products.stream().collect(Collectors.toMap(Product::id, Function.identity(), (a, _) -> a));
    JsonObject facets = new JsonObject();
    page.facets()
        .forEach((name, counts) -> facets.put(name, Shapes.array(counts, SearchApi::facet)));
    return new JsonObject()
        .put("total", page.total())
        .put("tookMs", 0)
        .put("hits", hits(page.hits(), byId, language))
        .put("facets", facets)
        .put("understood", understood(page.understood()))
        .put("partial", page.partial());
  }

  /** A product that went off sale since it was indexed is left out. */
  private static JsonArray hits(List<ProductHit> hits, Map<String, Product> byId, String language) {
    JsonArray array = new JsonArray();
    for (ProductHit hit : hits) {
      Product product = byId.get(hit.id());
      if (product != null) {
        array.add(hit(hit, product, language));
      }
    }
    return array;
  }

  private static JsonObject hit(ProductHit hit, Product product, String language) {
    return new JsonObject()
        .put("id", hit.id())
        .put("title", product.title().in(language))
        .put("price", product.price().amountText())
        .put("currency", product.price().currency().getCurrencyCode())
        .put("score", hit.score());
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
        .put("loosened", understood.loosened());
  }

  private void understand(RoutingContext request) {
    JsonObject body = Parameters.body(request);
    String text = Parameters.text(body, "text", LONGEST_TEXT);
    String language = body.getValue("lang") instanceof String tag && !tag.isBlank() ? tag : UNKNOWN;
    Shapes.answer(
        request, answer(recognizer.recognize(new Utterance(text, language, context(body)))));
  }

  private static Context context(JsonObject body) {
    return body.getValue("context") instanceof JsonObject known
        ? new Context(is(known, "hasResults"), is(known, "hasProposal"), is(known, "hasOrders"))
        : Context.NONE;
  }

  private static boolean is(JsonObject context, String name) {
    return Boolean.TRUE.equals(context.getValue(name));
  }

  private static JsonObject answer(Recognition recognition) {
    JsonObject slots = new JsonObject();
    recognition.slots().forEach((slot, value) -> slots.put(slot.id(), plain(value)));
    return new JsonObject()
        .put("intent", recognition.intent().id())
        .put("confidence", recognition.confidence())
        .put("slots", slots)
        .put("alternatives", Shapes.array(recognition.alternatives(), SearchApi::alternative))
        .put("language", recognition.language());
  }

  private static JsonObject alternative(Scored scored) {
    return new JsonObject()
        .put("intent", scored.intent().id())
        .put("confidence", scored.confidence());
  }

  private static Object plain(SlotValue value) {
    return switch (value) {
      case SlotValue.Text(var text) -> text;
      case SlotValue.Numeric(var number) ->
          number.stripTrailingZeros().scale() <= 0 ? number.longValue() : number;
      case SlotValue.Ordinal(var position) -> position;
      case SlotValue.Reference(var which) -> which.name().toLowerCase(Locale.ROOT);
    };
  }

  private static long millisSince(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
