package io.xiaoer.bot.web;

import static io.xiaoer.testkit.time.Patience.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.xiaoer.bot.commerce.merchandising.RuleFault;
import io.xiaoer.bot.web.management.ManagementRoutes.Merchandise;
import io.xiaoer.bot.web.management.ManagementRoutes.Operations;
import io.xiaoer.bot.web.management.ReadingDesk;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Recognition;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;
import io.xiaoer.search.Sort;
import io.xiaoer.search.Understood;
import io.xiaoer.search.completion.Completion;
import io.xiaoer.search.question.Wishes;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules, previews, likes and completions over real HTTP. */
final class MerchandisingApiTest {

  private static final String RULES = "/api/merchandising/rules";
  private static final String PIN =
      "{\"action\":\"pin\",\"product\":\"sun\",\"position\":1,\"when\":{\"exactly\":\"防晒\"}}";

  private final Vertx vertx = Vertx.vertx();
  private final TestShop shop = new TestShop();
  private final TestMerchandise merchandise = new TestMerchandise();
  private final List<ProductQuery> queries = new ArrayList<>();
  private ManagementServer server;
  private Browser caller;

  @BeforeEach
  void open() {
    server =
        new ManagementServer(
            new ManagementParts(vertx, "127.0.0.1", 0, operations(), new SimpleMeterRegistry()));
    caller = new Browser("http://127.0.0.1:" + value(server.start()));
    shop.products.put("sun", Goods.product("sun", Goods.sunscreen().title(), List.of()));
    shop.products.put("hat", Goods.product("hat", Goods.text("帽子", "Hat"), List.of()));
  }

  @AfterEach
  void close() {
    caller.close();
    value(server.drain());
    value(vertx.close());
  }

  @Test
  void aRuleIsAddedShownListedReplacedAndRemoved() {
    // When
    HttpResponse<String> added = caller.post(RULES, PIN);
    HttpResponse<String> shown = caller.get(RULES + "/rule-1");
    HttpResponse<String> replaced =
        put(
            RULES + "/rule-1",
            "{\"action\":\"hide\",\"target\":{\"by\":\"brand\",\"values\":[\"小舟\"]},"
                + "\"from\":\"2026-11-11T00:00:00+08:00\"}");
    JsonObject list = json(caller.get(RULES));
    HttpResponse<String> removed = caller.method("DELETE", RULES + "/rule-1");
    HttpResponse<String> again = caller.method("DELETE", RULES + "/rule-1");

    // Then
    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(json(added)).isEqualTo(new JsonObject(PIN).put("id", "rule-1"));
    assertThat(json(shown)).isEqualTo(json(added));
    assertThat(replaced.statusCode()).isEqualTo(200);
    assertThat(list.getInteger("total")).isOne();
    assertThat(list.getJsonArray("rules").getJsonObject(0).getString("from"))
        .isEqualTo("2026-11-10T16:00:00Z");
    assertThat(removed.statusCode()).isEqualTo(204);
    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(put(RULES + "/rule-1", PIN).statusCode()).isEqualTo(404);
    assertThat(caller.get(RULES + "/rule-1").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"action\":\"lift\"}",
        "{\"action\":\"pin\",\"product\":\"sun\",\"position\":0}",
        "{\"action\":\"pin\",\"product\":\"sun\",\"position\":1,\"colour\":\"red\"}",
        "{\"action\":\"synonym\",\"terms\":[\"a\"]}"
      })
  void whatIsNoRuleIsABadRequestAndChangesNothing(String body) {
    // When
    HttpResponse<String> answer = caller.post(RULES, body);

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(answer).getString("detail")).isNotBlank();
    assertThat(merchandise.rules).isEmpty();
  }

  @Test
  void whyARuleCannotStandIsSaid() {
    // Given
    merchandise.faults.add(new RuleFault("product", "names a product that is not on sale: sun"));

    // When
    HttpResponse<String> answer = caller.post(RULES, PIN);

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).getString("detail"))
        .isEqualTo("product names a product that is not on sale: sun.");
  }

  @Test
  void rulesAreTriedOutBesideThoseThatAreKept() {
    // Given
    caller.post(RULES, PIN);
    JsonObject other = new JsonObject(PIN).put("product", "hat");

    // When
    JsonObject beside = preview(new JsonObject().put("rules", new JsonArray().add(other)));
    JsonObject instead =
        preview(
            new JsonObject().put("rules", new JsonArray().add(other.copy().put("id", "rule-1"))));
    JsonObject without = preview(new JsonObject());

    // Then
    assertThat(ids(beside, "before")).containsExactly("sun");
    assertThat(ids(beside, "after")).containsExactly("sun", "hat");
    assertThat(ids(instead, "after")).containsExactly("hat");
    assertThat(ids(without, "before")).isEmpty();
    assertThat(ids(without, "after")).containsExactly("sun");
    assertThat(without.getJsonObject("after").getJsonArray("rules")).containsExactly("rule-1");
    assertThat(merchandise.rules).hasSize(1);
    assertThat(merchandise.previews).extracting(ProductQuery::shopkeeper).containsOnly("a/b/c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"q\":\"\"}",
        "{\"q\":\"a\",\"scope\":\"nobody\"}",
        "{\"q\":\"a\",\"rules\":{}}",
        "{\"q\":\"a\",\"rules\":[1]}",
        "{\"q\":\"a\",\"rules\":[{\"action\":\"pin\"}]}"
      })
  void aPreviewOfNonsenseIsABadRequest(String body) {
    // When
    HttpResponse<String> answer = caller.post("/api/merchandising/preview", body);

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(merchandise.previews).isEmpty();
  }

  @Test
  void searchIsAskedInAShopAndAnOrder() {
    // When
    HttpResponse<String> answer =
        caller.get("/api/search?q=sun&scope=telegram/main/42&sort=price_descending");
    HttpResponse<String> nobody = caller.get("/api/search?q=sun&scope=42");
    HttpResponse<String> disorder = caller.get("/api/search?q=sun&sort=colour");

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(queries.getFirst().shopkeeper()).isEqualTo("telegram/main/42");
    assertThat(queries.getFirst().sort()).isEqualTo(Sort.PRICE_DESCENDING);
    assertThat(nobody.statusCode()).isEqualTo(400);
    assertThat(json(disorder).getString("detail")).contains("price_ascending");
  }

  @Test
  void likesOfAProductAreFound() {
    // Given
    merchandise.similar.add(new ProductHit("hat", 2, true));
    merchandise.similar.add(new ProductHit("gone-since", 1, true));

    // When
    JsonObject answer = json(caller.get("/api/search/similar?id=sun&size=2&lang=en"));

    // Then
    assertThat(answer.getString("id")).isEqualTo("sun");
    assertThat(answer.getJsonArray("hits")).hasSize(1);
    assertThat(answer.getJsonArray("hits").getJsonObject(0).getString("title")).isEqualTo("Hat");
    assertThat(caller.get("/api/search/similar?id=none").statusCode()).isEqualTo(404);
    assertThat(caller.get("/api/search/similar").statusCode()).isEqualTo(400);
    assertThat(caller.get("/api/search/similar?id=sun&size=0").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsTypedIsCompleted() {
    // Given
    merchandise.completions.add(new Completion("sunscreen", 3));

    // When
    HttpResponse<String> answer = caller.get("/api/search/complete?q=suns&lang=en");

    // Then
    assertThat(answer.body()).isEqualTo("{\"completions\":[{\"text\":\"sunscreen\",\"goods\":3}]}");
    assertThat(merchandise.typed).containsExactly("suns en");
    assertThat(caller.get("/api/search/complete").statusCode()).isEqualTo(400);
  }

  private JsonObject preview(JsonObject more) {
    JsonObject body = new JsonObject().put("q", "防晒").put("scope", "a/b/c").mergeIn(more);
    return json(caller.post("/api/merchandising/preview", body.encode()));
  }

  private static List<String> ids(JsonObject preview, String side) {
    return preview.getJsonObject(side).getJsonArray("hits").stream()
        .map(hit -> ((JsonObject) hit).getString("id"))
        .toList();
  }

  private HttpResponse<String> put(String path, String body) {
    return caller.send("PUT", path, body);
  }

  private Operations operations() {
    return new Operations(
        null,
        Map.of(),
        () -> "",
        query -> {
          queries.add(query);
          return Future.succeededFuture(
              new SearchPage(
                  0,
                  List.of(),
                  Map.of(),
                  new Understood(List.of(), Wishes.NONE, Map.of(), Sort.RELEVANCE, List.of())));
        },
        _ -> Future.succeededFuture(List.of()),
        _ -> new Recognition(Intent.GREET, 1, Map.of(), List.of(), "en"),
        ReadingDesk.none(),
        shop.catalog(),
        shop.book(),
        new Merchandise(merchandise.desk(), merchandise.discovery()),
        new TestFaq(),
        new TestTickets(),
        new TestGroupBuys());
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }
}
