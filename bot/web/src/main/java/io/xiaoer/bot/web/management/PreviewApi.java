package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.catalog.GoodsDiscovery;
import io.xiaoer.bot.commerce.merchandising.RuleFault;
import io.xiaoer.intent.Languages;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.RuledPage;
import io.xiaoer.search.merchandising.Merchandising;
import io.xiaoer.search.merchandising.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/merchandising/preview}: what a question finds before and after. With rules,
 * before is as things are and after is with these rules too, one that names the id of a kept rule
 * in its place; without, before is without any rules and after is as things are. Changes nothing.
 */
final class PreviewApi {

  private static final int LONGEST_QUERY = 512;
  private static final int SHOWN = 20;
  private static final int MOST_RULES = 50;
  private static final String UNKNOWN = "und";

  private final MerchandisingDesk desk;
  private final GoodsDiscovery discovery;
  private final CatalogDesk catalog;

  PreviewApi(MerchandisingDesk desk, GoodsDiscovery discovery, CatalogDesk catalog) {
    this.desk = desk;
    this.discovery = discovery;
    this.catalog = catalog;
  }

  void mount(Router router) {
    router.post("/api/merchandising/preview").handler(this::preview);
  }

  private void preview(RoutingContext request) {
    JsonObject body = Parameters.body(request);
    ProductQuery query = query(body);
    @Nullable List<Rule> tried = rules(body);
    faults(tried)
        .compose(
            faults ->
                faults.isEmpty()
                    ? desk.list()
                    : Future.failedFuture(MerchandisingApi.refused(faults)))
        .compose(
            kept ->
                compare(
                    query,
                    new Merchandising(tried == null ? List.of() : kept),
                    new Merchandising(tried == null ? kept : replaced(kept, tried))))
        .onSuccess(answer -> Shapes.answer(request, answer))
        .onFailure(request::fail);
  }

  private Future<JsonObject> compare(
      ProductQuery query, Merchandising before, Merchandising after) {
    return discovery
        .preview(query, before)
        .compose(
            first ->
                discovery
                    .preview(query, after)
                    .compose(second -> shape(first, second, query.language())));
  }

  private Future<JsonObject> shape(RuledPage before, RuledPage after, String language) {
    List<String> ids =
        Stream.of(before, after)
            .flatMap(ruled -> ruled.page().hits().stream())
            .map(ProductHit::id)
            .distinct()
            .toList();
    return catalog
        .products(ids)
        .map(
            goods -> {
              Hits hits = new Hits(goods, language);
              return new JsonObject()
                  .put("before", page(before, hits))
                  .put("after", page(after, hits));
            });
  }

  private static JsonObject page(RuledPage ruled, Hits hits) {
    return new JsonObject()
        .put("total", ruled.page().total())
        .put("hits", hits.shape(ruled.page().hits()))
        .put("rules", new JsonArray(ruled.rules()));
  }

  private Future<List<RuleFault>> faults(@Nullable List<Rule> rules) {
    Future<List<RuleFault>> faults = Future.succeededFuture(List.of());
    for (Rule rule : rules == null ? List.<Rule>of() : rules) {
      faults =
          faults.compose(
              found -> found.isEmpty() ? desk.check(rule) : Future.succeededFuture(found));
    }
    return faults;
  }

  private static List<Rule> replaced(List<Rule> kept, List<Rule> tried) {
    Map<String, Rule> byId = new LinkedHashMap<>();
    kept.forEach(rule -> byId.put(rule.id(), rule));
    tried.forEach(rule -> byId.put(rule.id(), rule));
    return List.copyOf(byId.values());
  }

  private static ProductQuery query(JsonObject body) {
    String text = Parameters.text(body, "q", LONGEST_QUERY);
    String language =
        body.getValue("lang") instanceof String tag && !tag.isBlank()
            ? tag
            : Languages.detect(text, UNKNOWN);
    String scope =
        body.containsKey("scope")
            ? Parameters.member(Parameters.text(body, "scope", LONGEST_QUERY), "scope")
            : null;
    return ProductQuery.of(text, language, SHOWN).inShopOf(scope);
  }

  private @Nullable List<Rule> rules(JsonObject body) {
    if (!body.containsKey("rules")) {
      return null;
    }
    if (!(body.getValue("rules") instanceof JsonArray array) || array.size() > MOST_RULES) {
      throw Parameters.bad("rules must be a list of at most " + MOST_RULES + " rules");
    }
    List<Rule> rules = new ArrayList<>();
    for (Object value : array) {
      if (!(value instanceof JsonObject rule)) {
        throw Parameters.bad("rules must be JSON objects");
      }
      boolean named = rule.getValue("id") instanceof String id && !id.isBlank();
      rules.add(MerchandisingApi.rule(named ? rule.getString("id") : desk.newId(), rule));
    }
    return rules;
  }
}
