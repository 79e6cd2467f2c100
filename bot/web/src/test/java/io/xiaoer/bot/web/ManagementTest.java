package io.xiaoer.bot.web;

import static io.xiaoer.testkit.time.Patience.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.bot.commerce.ledger.LedgerEntry;
import io.xiaoer.bot.commerce.miss.SearchMiss;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderShipOutcome;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.web.management.ManagementRoutes;
import io.xiaoer.bot.web.management.ManagementRoutes.Operations;
import io.xiaoer.bot.web.management.ReadingDesk;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.Scored;
import io.xiaoer.intent.Slot;
import io.xiaoer.intent.SlotValue;
import io.xiaoer.intent.Utterance;
import io.xiaoer.money.Money;
import io.xiaoer.search.FacetCount;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;
import io.xiaoer.search.Sort;
import io.xiaoer.search.Understood;
import io.xiaoer.search.question.Wishes;
import io.xiaoer.secret.Secret;
import io.xiaoer.shop.FeedFault;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The management port over real HTTP. */
final class ManagementTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final String[] BEARER = {"Authorization", "Bearer open sesame"};

  private final Vertx vertx = Vertx.vertx();
  private final TestShop shop = new TestShop();
  private final TestMerchandise merchandise = new TestMerchandise();
  private final ReadingDesk reading = new FaultyReading();
  private final List<ProductQuery> queries = new ArrayList<>();
  private final List<Integer> limits = new ArrayList<>();
  private final List<Utterance> heard = new ArrayList<>();
  private final TestFaq faq = new TestFaq();
  private final TestTickets tickets = new TestTickets();
  private final Map<String, Supplier<Future<?>>> checks = new LinkedHashMap<>();
  private final List<ManagementServer> servers = new ArrayList<>();
  private Browser caller;

  @BeforeEach
  void open() {
    checks.put("database", Future::succeededFuture);
    caller = start(null);
    shop.products.put("sun", Goods.product("sun", Goods.sunscreen().title(), List.of()));
  }

  @AfterEach
  void close() {
    caller.close();
    servers.forEach(server -> value(server.drain()));
    value(vertx.close());
  }

  @Test
  void aLivingProcessSaysSoAndAReadyOneNamesWhatItNeeds() {
    // Given
    HttpResponse<String> ready = caller.get("/health/ready");
    checks.put("index", () -> Future.failedFuture("not open"));
    Browser other = start(null);

    // When
    HttpResponse<String> live = other.get("/health/live");
    HttpResponse<String> down = other.get("/health/ready");

    // Then
    assertThat(live.statusCode()).isEqualTo(200);
    assertThat(ready.body()).isEqualTo("{\"status\":\"UP\",\"checks\":{\"database\":\"UP\"}}");
    assertThat(down.statusCode()).isEqualTo(503);
    assertThat(json(down).getJsonObject("checks").getString("index")).isEqualTo("DOWN");
    other.close();
  }

  @Test
  void metricsAreGivenAsPrometheusReadsThem() {
    // When
    HttpResponse<String> answer = caller.get("/metrics");

    // Then
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(answer.body()).isEqualTo("xiaoer_up 1\n");
  }

  @Test
  void whereATokenIsSetItIsWantedButForHealth() {
    // Given
    Browser stranger = start(new Secret("open sesame"));

    // When
    HttpResponse<String> none = stranger.get("/api/orders");
    HttpResponse<String> wrong = stranger.get("/metrics", "Authorization", "Bearer guess");
    HttpResponse<String> right = stranger.get("/api/orders", BEARER);
    HttpResponse<String> health = stranger.get("/health/ready");

    // Then
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(health.statusCode()).isEqualTo(200);
    stranger.close();
  }

  @Test
  void withoutATokenNoWebPageIsAnswered() {
    // When
    HttpResponse<String> page = caller.get("/api/orders", "Origin", "https://evil.example");

    // Then
    assertThat(page.statusCode()).isEqualTo(403);
  }

  @Test
  void withoutATokenNobodyElseIsListenedTo() {
    // When
    // Then
    assertThatThrownBy(() -> server("0.0.0.0", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("management.token");
  }

  @Test
  void searchAnswersInTheShapeThatStays() {
    // When
    JsonObject answer = json(caller.get("/api/search?q=" + "sunscreen" + "&lang=en&size=5&page=1"));

    // Then
    assertThat(answer.fieldNames())
        .containsExactlyInAnyOrder("total", "tookMs", "hits", "facets", "understood", "partial");
    assertThat(answer.getLong("total")).isEqualTo(7);
    assertThat(answer.getJsonArray("hits").getJsonObject(0))
        .isEqualTo(
            new JsonObject()
                .put("id", "sun")
                .put("title", "Kids Mineral Sunscreen SPF50+, 50 ml")
                .put("price", "89.00")
                .put("currency", "CNY")
                .put("score", 2.5)
                .put("fits", true));
    assertThat(answer.getJsonArray("hits")).hasSize(1);
    assertThat(
            answer.getJsonObject("facets").getJsonArray("brand").getJsonObject(0).getLong("count"))
        .isEqualTo(3);
    assertThat(queries.getFirst().size()).isEqualTo(5);
    assertThat(queries.getFirst().page()).isEqualTo(1);
    assertThat(answer.getJsonObject("understood"))
        .isEqualTo(
            new JsonObject()
                .put("terms", new JsonArray(List.of("sunscreen")))
                .put("filters", new JsonObject().put("priceMax", "10000"))
                .put("without", new JsonArray(List.of("perfume")))
                .put("sort", "price_ascending")
                .put("loosened", new JsonArray(List.of("colour", "words"))));
  }

  @Test
  void filtersAndOrderAreParametersToo() {
    // When
    caller.get(
        "/api/search?q=tea&brand=A&brand=B%20C&category=D&without=sugar&priceMin=9.5&priceMax=20"
            + "&sort=rating");

    // Then
    ProductQuery query = queries.getFirst();
    assertThat(query.brands()).containsExactly("A", "B C");
    assertThat(query.categories()).containsExactly("D");
    assertThat(query.wishes().without()).containsExactly("sugar");
    assertThat(query.priceMinMinor()).isEqualTo(950);
    assertThat(query.priceMaxMinor()).isEqualTo(2000);
    assertThat(query.sort()).isEqualTo(Sort.RATING);
  }

  @Test
  void whatWasSearchedForInVainIsShown() {
    // When
    JsonObject answer = json(caller.get("/api/search/misses?limit=7"));

    // Then
    assertThat(limits).containsExactly(7);
    assertThat(answer.getJsonArray("misses").getJsonObject(0))
        .isEqualTo(
            new JsonObject()
                .put("query", "键盘")
                .put("language", "zh-CN")
                .put("count", 3)
                .put("lastSeen", NOW.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search",
        "/api/search?q=",
        "/api/search?q=a&size=0",
        "/api/search?q=a&size=many",
        "/api/search?q=a&size=100&page=200",
        "/api/search?q=a&priceMin=cheap",
        "/api/search?q=a&priceMax=-1",
        "/api/search?q=a&priceMax=1e99",
        "/api/search?q=a&priceMax=1.005",
        "/api/search?q=a&priceMin=9&priceMax=8",
        "/api/search?q=a&sort=best",
        "/api/search/misses?limit=0",
        "/api/orders?limit=0",
        "/api/orders?since=yesterday",
        "/api/ledger",
        "/api/ledger?member=may"
      })
  void whatCannotBeMeantIsABadRequest(String path) {
    // When
    HttpResponse<String> answer = caller.get(path);

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(answer).getString("detail")).isNotBlank();
  }

  @Test
  void understandingAnswersInTheShapeThatStays() {
    // When
    JsonObject answer =
        json(
            caller.post(
                "/api/understand",
                "{\"text\":\"第一个来两件\",\"lang\":\"zh-CN\",\"context\":{\"hasResults\":true}}"));

    // Then
    assertThat(answer.getString("intent")).isEqualTo("place_order");
    assertThat(answer.getDouble("confidence")).isEqualTo(0.9);
    assertThat(answer.getJsonObject("slots"))
        .isEqualTo(
            new JsonObject()
                .put("query", "防晒")
                .put("price_max", 99.5)
                .put("quantity", 2)
                .put("product_ref", 1));
    assertThat(answer.getJsonArray("alternatives").getJsonObject(0).getString("intent"))
        .isEqualTo("add_to_cart");
    assertThat(heard.getFirst().context().hasResults()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "[]", "{}", "{\"text\":5}", "{\"text\":\" \"}"})
  void whatIsNoTextIsNotUnderstood(String body) {
    // When
    HttpResponse<String> answer = caller.post("/api/understand", body);

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(heard).isEmpty();
  }

  @Test
  void goodsArePutInAndFaultyRowsAreNamed() {
    // Given
    shop.report = new ImportReport("api", 3, 1, 1, List.of(new FeedFault(2, "price is missing")));

    // When
    HttpResponse<String> answer =
        caller.post("/api/catalog/products", "{\"id\":\"a\"}\n{}\n{\"id\":\"b\"}\n");

    // Then
    assertThat(answer.body())
        .isEqualTo(
            "{\"rows\":3,\"changed\":1,\"unchanged\":1,\"faults\":[{\"line\":2,\"reason\":\"price"
                + " is missing\"}]}");
    assertThat(shop.asked).containsExactly("{\"id\":\"a\"}\n{}\n{\"id\":\"b\"}\n");
  }

  @Test
  void aFeedMayBeLargeAndOtherBodiesMayNot() {
    // Given
    String large = "x".repeat(1 << 20);

    // When
    HttpResponse<String> feed = caller.post("/api/catalog/products", large);
    HttpResponse<String> text = caller.post("/api/understand", large);

    // Then
    assertThat(feed.statusCode()).isEqualTo(200);
    assertThat(text.statusCode()).isEqualTo(413);
  }

  @Test
  void goodsAreTakenOutOnce() {
    // When
    HttpResponse<String> first = caller.method("DELETE", "/api/catalog/products/sun");
    HttpResponse<String> again = caller.method("DELETE", "/api/catalog/products/sun");

    // Then
    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(again.statusCode()).isEqualTo(404);
  }

  @Test
  void theCatalogueTellsHowItStands() {
    // When
    JsonObject answer = json(caller.get("/api/catalog/status"));

    // Then
    assertThat(answer.getLong("products")).isEqualTo(240);
    assertThat(answer.getLong("revision")).isEqualTo(300);
    assertThat(answer.getLong("indexedRevision")).isEqualTo(299);
    assertThat(answer.getJsonArray("lastImports").getJsonObject(0).getString("source"))
        .isEqualTo("demo");
    assertThat(answer.getJsonArray("running").getJsonObject(0))
        .isEqualTo(
            new JsonObject()
                .put("source", "big.csv")
                .put("phase", "checking")
                .put("rows", 5000)
                .put("percent", 12));
  }

  @Test
  void feedsAreReadAnewWhenOperatorsSaySo() {
    // When
    HttpResponse<String> answer = caller.post("/api/catalog/feeds/refresh?force=true", "");

    // Then
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{\"feeds\":[\"demo:\",\"big.csv\"]}");
    assertThat(shop.asked).containsExactly("refresh true");
  }

  @Test
  void theCatalogueTellsOfARebuildAndOfFaultyWordLists() {
    // When
    JsonObject search = json(caller.get("/api/catalog/status")).getJsonObject("search");

    // Then
    assertThat(search.getBoolean("answering")).isTrue();
    assertThat(search.getBoolean("rebuilding")).isTrue();
    assertThat(search.getLong("rebuiltRevision")).isEqualTo(120);
    assertThat(search.getJsonObject("wordLists").getJsonArray("faults").getJsonObject(0))
        .isEqualTo(
            new JsonObject()
                .put("file", "synonyms.txt")
                .put("line", 7)
                .put("reason", "=> may stand only once in a line"));
  }

  @Test
  void ordersAreListedWithoutAndShownWithTheirRecipient() {
    // Given
    shop.orders.put(Goods.NUMBER, order());

    // When
    JsonObject list = json(caller.get("/api/orders?since=2026-11-01T00:00:00Z&limit=5"));
    JsonObject one = json(caller.get("/api/orders/" + Goods.NUMBER + "?lang=en"));

    // Then
    JsonObject listed = list.getJsonArray("orders").getJsonObject(0);
    assertThat(list.getLong("total")).isEqualTo(1);
    assertThat(listed.getString("number")).isEqualTo(Goods.NUMBER);
    assertThat(listed.getString("status")).isEqualTo("PAID");
    assertThat(listed.getString("total")).isEqualTo("158.00");
    assertThat(listed.containsKey("recipient")).isFalse();
    assertThat(shop.asked).containsExactly("since 2026-11-01T00:00:00Z limit 5");
    assertThat(one.getJsonObject("recipient").getString("name")).isEqualTo("林小满");
    assertThat(one.getJsonArray("lines").getJsonObject(0).getString("title")).startsWith("Kids");
    assertThat(one.getJsonArray("parcels").getJsonObject(0).getString("status"))
        .isEqualTo("OUT_FOR_DELIVERY");
    assertThat(caller.get("/api/orders/X0").statusCode()).isEqualTo(404);
  }

  @Test
  void aParcelIsReportedForAnOrder() {
    // Given
    shop.shipOutcome = new OrderShipOutcome.Shipped(order());

    // When
    HttpResponse<String> shipped = fulfil("{\"carrier\":\"sf\",\"trackingNumber\":\"SF123456\"}");
    shop.shipOutcome = new OrderShipOutcome.NotShippable(OrderStatus.CANCELLED);
    HttpResponse<String> refused = fulfil("{\"carrier\":\"sf\",\"trackingNumber\":\"SF123456\"}");
    HttpResponse<String> partly =
        fulfil("{\"carrier\":\"sf\",\"trackingNumber\":\"SF1234\",\"lines\":[1]}");
    HttpResponse<String> nonsense = fulfil("{\"carrier\":\"sf\",\"trackingNumber\":\"<b>\"}");

    // Then
    assertThat(shipped.statusCode()).isEqualTo(201);
    assertThat(shop.asked).containsExactly("N1 sf SF123456", "N1 sf SF123456");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(partly.statusCode()).isEqualTo(501);
    assertThat(nonsense.statusCode()).isEqualTo(400);
  }

  @Test
  void theLedgerShowsWhatAMemberEarned() {
    // Given
    shop.entries.put(
        Goods.SHARER,
        List.of(
            new LedgerEntry(
                "e1",
                Goods.SHARER,
                Goods.NUMBER,
                1,
                Money.of(1580, "CNY"),
                LedgerEntry.Kind.EARNED,
                LedgerEntry.State.FROZEN,
                NOW)));

    // When
    JsonObject answer = json(caller.get("/api/ledger?member=" + Goods.SHARER));

    // Then
    assertThat(answer.getJsonArray("entries").getJsonObject(0).getString("amount"))
        .isEqualTo("15.80");
    assertThat(answer.getJsonArray("frozen").getJsonObject(0))
        .isEqualTo(new JsonObject().put("amount", "15.80").put("currency", "CNY"));
  }

  @Test
  void whatIsNotThereYetSaysSo() {
    // When
    HttpResponse<String> refund = caller.post("/api/orders/N1/refunds", "{}");
    HttpResponse<String> nowhere = caller.get("/api/nowhere");

    // Then
    assertThat(refund.statusCode()).isEqualTo(501);
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(nowhere.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void showsGroupBuysWithTheirStandingLines() {
    // When
    JsonObject list = json(caller.get("/api/group-buys"));
    JsonObject one = json(caller.get("/api/group-buys/g-1"));
    HttpResponse<String> none = caller.get("/api/group-buys/g-2");

    // Then
    assertThat(list.getInteger("total")).isEqualTo(1);
    assertThat(list.getJsonArray("groupBuys").getJsonObject(0)).isEqualTo(one);
    assertThat(one.getString("status")).isEqualTo("OPEN");
    assertThat(one.getJsonArray("items").getJsonObject(0).getString("price")).isEqualTo("59.00");
    assertThat(one.getJsonArray("lines")).hasSize(1);
    assertThat(one.getJsonArray("lines").getJsonObject(0).getDouble("quantity")).isEqualTo(1.5);
    assertThat(none.statusCode()).isEqualTo(404);
  }

  @Test
  void exportsAGroupBuyForASpreadsheetWithoutFormulas() {
    // When
    HttpResponse<String> file = caller.get("/api/group-buys/g-1/export.csv");

    // Then
    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(file.body())
        .contains("'=1+1", "\"周六, 取\"", "88.50")
        .doesNotContain(",=1+1")
        .contains("total");
  }

  private HttpResponse<String> fulfil(String body) {
    return caller.post("/api/orders/N1/fulfilments", body);
  }

  @Test
  void questionsOfTheShopArePutReadAndTakenOut() {
    // Given
    String entry =
        "{\"questions\":{\"en\":[\"q\"]},\"answer\":{\"en\":\"a\"},\"tags\":[\"returns\"]}";

    // When
    HttpResponse<String> created = caller.put("/api/faq/returns", entry);
    HttpResponse<String> again = caller.put("/api/faq/returns", entry);
    HttpResponse<String> refused = caller.put("/api/faq/returns", "{\"answers\":1}");
    HttpResponse<String> one = caller.get("/api/faq/returns");
    HttpResponse<String> all = caller.get("/api/faq");
    HttpResponse<String> gone = caller.method("DELETE", "/api/faq/returns");
    HttpResponse<String> missing = caller.get("/api/faq/returns");

    // Then
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(refused).getString("detail")).contains("known keys");
    assertThat(json(one).getJsonObject("answer").getString("en")).isEqualTo("a");
    assertThat(json(all).getInteger("total")).isEqualTo(1);
    assertThat(gone.statusCode()).isEqualTo(204);
    assertThat(missing.statusCode()).isEqualTo(404);
  }

  @Test
  void whatWaitsForAPersonIsListedAndClosed() {
    // When
    HttpResponse<String> waiting = caller.get("/api/questions?limit=5");
    HttpResponse<String> closed = caller.method("DELETE", "/api/questions/q1");
    HttpResponse<String> again = caller.method("DELETE", "/api/questions/q1");

    // Then
    JsonObject first = json(waiting).getJsonArray("questions").getJsonObject(0);
    assertThat(first.getString("words")).isEqualTo("is it vegan?");
    assertThat(first.getBoolean("wantsPerson")).isTrue();
    assertThat(closed.statusCode()).isEqualTo(204);
    assertThat(again.statusCode()).isEqualTo(404);
  }

  @Test
  void aMemberWhoWaitsIsAnsweredOnceAndLetGo() {
    // When
    HttpResponse<String> waiting = caller.get("/api/tickets?status=open");
    HttpResponse<String> sent =
        caller.post("/api/tickets/t1/replies", "{\"text\":\" yes \",\"id\":\"r1\"}");
    HttpResponse<String> again =
        caller.post("/api/tickets/t1/replies", "{\"text\":\"yes\",\"id\":\"r1\"}");
    HttpResponse<String> one = caller.get("/api/tickets/t1");
    HttpResponse<String> closed = caller.post("/api/tickets/t1/close", "");
    HttpResponse<String> twice = caller.post("/api/tickets/t1/close", "");
    HttpResponse<String> late = caller.post("/api/tickets/t1/replies", "{\"text\":\"late\"}");
    HttpResponse<String> none = caller.get("/api/tickets?status=open");

    // Then
    JsonObject first = json(waiting).getJsonArray("tickets").getJsonObject(0);
    assertThat(first.getString("member")).isEqualTo("playground/main/ann");
    assertThat(first.getBoolean("answered")).isFalse();
    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(sent.body());
    assertThat(json(one).getJsonArray("lines")).hasSize(2);
    assertThat(json(one).getJsonArray("lines").getJsonObject(1).getString("words"))
        .isEqualTo("yes");
    assertThat(json(closed).getString("status")).isEqualTo("closed");
    assertThat(twice.statusCode()).isEqualTo(200);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(json(late).getString("detail")).contains("nothing was said");
    assertThat(json(none).getInteger("total")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\":\"  \"}",
        "{\"text\":7}",
        "{\"text\":\"x\",\"id\":5}",
        "[]",
        "not json"
      })
  void aReplyThatSaysNothingIsRefused(String body) {
    // When
    HttpResponse<String> answer = caller.post("/api/tickets/t1/replies", body);

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(caller.get("/api/tickets/t1")).getJsonArray("lines")).hasSize(1);
  }

  @Test
  void unknownTicketsAndStatusesAreNamed() {
    // When
    HttpResponse<String> unknown = caller.post("/api/tickets/other/replies", "{\"text\":\"x\"}");
    HttpResponse<String> missing = caller.get("/api/tickets/other");
    HttpResponse<String> status = caller.get("/api/tickets?status=maybe");
    HttpResponse<String> tooLong =
        caller.post("/api/tickets/t1/replies", "{\"text\":\"" + "x".repeat(1_001) + "\"}");

    // Then
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(status.statusCode()).isEqualTo(400);
    assertThat(json(status).getString("detail")).contains("open, closed or all");
    assertThat(tooLong.statusCode()).isEqualTo(400);
  }

  private static Order order() {
    return Goods.order(OrderStatus.PAID, NOW, Goods.recipient(), List.of(Goods.parcel(NOW)));
  }

  private Browser start(@Nullable Secret token) {
    ManagementServer server = server("127.0.0.1", token);
    servers.add(server);
    return new Browser("http://127.0.0.1:" + value(server.start()));
  }

  private ManagementServer server(String host, @Nullable Secret token) {
    Operations operations =
        new Operations(
            token,
            checks,
            () -> "xiaoer_up 1\n",
            query -> {
              queries.add(query);
              return Future.succeededFuture(found());
            },
            limit -> {
              limits.add(limit);
              return Future.succeededFuture(List.of(new SearchMiss("键盘", "zh-CN", 3, NOW)));
            },
            utterance -> {
              heard.add(utterance);
              return understood();
            },
            reading,
            shop.catalog(),
            shop.book(),
            new ManagementRoutes.Merchandise(merchandise.desk(), merchandise.discovery()),
            faq,
            tickets,
            new TestGroupBuys());
    return new ManagementServer(
        new ManagementParts(vertx, host, 0, operations, new SimpleMeterRegistry()));
  }

  private static SearchPage found() {
    return new SearchPage(
        7,
        List.of(new ProductHit("sun", 2.5, true), new ProductHit("gone-since", 1.5, true)),
        Map.of(SearchPage.BRAND, List.of(new FacetCount("小满屋", 3))),
        new Understood(
            List.of("sunscreen"),
            Wishes.without(List.of("perfume")),
            Map.of("priceMax", "10000"),
            Sort.PRICE_ASCENDING,
            List.of("colour", "words")));
  }

  @Test
  void whatTheShopTaughtIsToldAndReadAnewWhenAsked() {
    // When
    JsonObject before = json(caller.get("/api/intents"));
    JsonObject after = json(caller.post("/api/intents/reload", ""));

    // Then
    assertThat(before.getString("state")).isEqualTo("shipped");
    assertThat(after.getString("state")).isEqualTo("faulty");
    assertThat(after.getJsonArray("faults").getJsonObject(0).getInteger("line")).isEqualTo(3);
    assertThat(after.getDouble("accuracy")).isEqualTo(0.9);
  }

  /** Finds a fault whenever it is told to read. */
  private static final class FaultyReading implements ReadingDesk {
    @Override
    public Status status() {
      return ReadingDesk.none().status();
    }

    @Override
    public Future<Status> reload() {
      Fault fault = new Fault("utterances.tsv", 3, "there is no such intent: fly");
      return Future.succeededFuture(
          new Status(State.FAULTY, 2, OptionalDouble.of(0.9), List.of(fault)));
    }
  }

  private static Recognition understood() {
    return new Recognition(
        Intent.PLACE_ORDER,
        0.9,
        Map.of(
            Slot.QUERY, new SlotValue.Text("防晒"),
            Slot.PRICE_MAX, new SlotValue.Numeric(new BigDecimal("99.5")),
            Slot.QUANTITY, new SlotValue.Numeric(new BigDecimal("2")),
            Slot.PRODUCT_REF, new SlotValue.Ordinal(1)),
        List.of(new Scored(Intent.ADD_TO_CART, 0.1)),
        "zh-CN");
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }
}
