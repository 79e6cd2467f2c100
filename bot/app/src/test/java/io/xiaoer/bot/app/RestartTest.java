package io.xiaoer.bot.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged outlives the process, however that ends. */
class RestartTest {

  private static final int STOCK = 900;
  private static final Pattern MESSAGE = Pattern.compile("id=\"msg-([^\"]+)\"");
  private static final Pattern LEFT = Pattern.compile("In stock, (\\d+) left");

  @TempDir private Path home;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void sigtermEndsCleanlyAndARestartKeepsEverything() throws IOException, InterruptedException {
    try (ShopProcess shop = ShopProcess.start(home, Map.of())) {
      // Given: a shopkeeper who shared a card, and a buyer with an order that is not paid yet
      shop.awaitReady();
      ShopVisitor keeper = visitor(shop).join("guest", "Mei", "en");
      keeper.say("direct", "open a shop");
      keeper.found("(your shop is open)");
      keeper.say("direct", "share sunscreen");
      String link = keeper.found("(/s/[A-Za-z0-9_-]+)");
      ShopVisitor buyer = visitor(shop).join("guest", "Tom", "en");
      buyer.say("direct", "sunscreen");
      buyer.press("direct", buyer.found("value=\"(w:1:[^\"]+)\""));
      buyer.press("direct", buyer.found("value=\"(y:[^\"]+)\""));
      String checkout = buyer.found("(/o/[A-Za-z0-9_-]{22})");
      String number = buyer.found("Order no\\. ([A-Z0-9]+)");
      List<String> said = messages(buyer);
      JsonNode orders = orders(shop);
      JsonNode catalog = catalog(shop);

      // When: stopped as Ctrl-C does it, and started again
      int status = shop.terminate();
      Map<String, Long> index = index();
      String farewell = shop.output();
      shop.startAgain();
      shop.awaitReady();

      // Then: it ended in good order
      assertThat(status).as(farewell).isZero();
      assertThat(farewell)
          .contains("Xiaoer is open (started in", "Good-bye. Everything is kept.")
          .doesNotContain("WARN ", "ERROR");

      // Then: orders, their pages, members, shared cards and what was said are there
      assertThat(orders(shop)).isEqualTo(orders);
      assertThat(orders.at("/orders/0/number").asText()).isEqualTo(number);
      assertThat(buyer.get(checkout).body()).contains(number);
      assertThat(buyer.get(link).body()).contains("Mei");
      buyer.pageWhen("the transcript is back", page -> page.contains("msg-" + said.getLast()));
      assertThat(messages(buyer)).isEqualTo(said);
      keeper.say("direct", "open a shop");
      keeper.found("(You already have a shop)");

      // Then: the index was not built again, as nothing was new
      JsonNode after = catalog(shop);
      assertThat(after.get("revision")).isEqualTo(catalog.get("revision"));
      assertThat(after.get("indexedRevision")).isEqualTo(catalog.get("indexedRevision"));
      assertThat(after.at("/lastImports/0/changed").asInt()).isZero();
      assertThat(after.at("/lastImports/0/unchanged").asInt())
          .isEqualTo(catalog.at("/lastImports/0/rows").asInt());
      assertThat(index()).isEqualTo(index);
    }
  }

  @Test
  void killsAtAnyMomentLoseAndDoubleNoAcknowledgedOrder() throws IOException, InterruptedException {
    Random random = new Random(20_261_122);
    Semaphore acknowledgements = new Semaphore(0);
    try (ShopProcess shop = ShopProcess.start(home, Map.of("XIAOER_CATALOG_FEEDS", oneGood()))) {
      // Given: three people who order one cup after another
      shop.awaitReady();
      List<SteadyBuyer> buyers = buyers(shop, acknowledgements);

      // When: killed four times, at once or some milliseconds after an order was acknowledged
      for (int kill = 0; kill < 4; kill++) {
        acknowledgements.drainPermits();
        assertThat(acknowledgements.tryAcquire(2 + random.nextInt(6), 60, SECONDS)).isTrue();
        LockSupport.parkNanos(random.nextBoolean() ? 0 : random.nextInt(40_000_000));
        shop.kill();
        shop.startAgain();
        shop.awaitReady();
      }
      for (SteadyBuyer buyer : buyers) {
        buyer.finish();
      }

      // Then: every acknowledged order is there once, each told once, and no other
      List<String> told = buyers.stream().flatMap(buyer -> buyer.told().stream()).sorted().toList();
      assertThat(told)
          .doesNotHaveDuplicates()
          .hasSize(buyers.stream().mapToInt(SteadyBuyer::orders).sum())
          .hasSizeGreaterThan(8);
      assertThat(numbers(shop)).isEqualTo(told);

      // Then: as many cups are set aside as orders are open
      assertThat(left(shop)).isEqualTo(STOCK - told.size());
    }
  }

  private ShopVisitor visitor(ShopProcess shop) {
    return new ShopVisitor(http, shop.edge());
  }

  private List<SteadyBuyer> buyers(ShopProcess shop, Semaphore acknowledgements)
      throws IOException, InterruptedException {
    List<SteadyBuyer> buyers = new ArrayList<>();
    for (String name : List.of("Ann", "Bob", "Cem")) {
      SteadyBuyer buyer =
          new SteadyBuyer(visitor(shop).join("guest", name, "en"), acknowledgements);
      buyer.start("enamel cup");
      buyers.add(buyer);
    }
    return buyers;
  }

  /** A shop with much of one thing, as the environment names its feed. */
  private String oneGood() throws IOException {
    Path feed = home.resolve("feed.jsonl");
    Files.writeString(
        feed,
        """
        {"id":"cup","title":{"zh-CN":"搪瓷杯","en":"Enamel cup"},"price":"19.00","currency":"CNY",\
        "category":["Kitchen"],"stock":%d}
        """
            .formatted(STOCK));
    return json.writeValueAsString(List.of(Map.of("format", "jsonl", "location", feed.toString())));
  }

  private int left(ShopProcess shop) throws IOException, InterruptedException {
    ShopVisitor visitor = visitor(shop).join("guest", "Somebody", "en");
    visitor.say("direct", "enamel cup");
    visitor.press("direct", visitor.found("value=\"(w:1:[^\"]+)\""));
    return Integer.parseInt(visitor.found(LEFT.pattern()));
  }

  private static List<String> messages(ShopVisitor visitor)
      throws IOException, InterruptedException {
    return ShopVisitor.all(MESSAGE, visitor.page());
  }

  private JsonNode orders(ShopProcess shop) throws IOException, InterruptedException {
    return json.readTree(shop.management("/api/orders?limit=500"));
  }

  private List<String> numbers(ShopProcess shop) throws IOException, InterruptedException {
    List<String> numbers = new ArrayList<>();
    orders(shop).get("orders").forEach(order -> numbers.add(order.get("number").asText()));
    return numbers.stream().sorted().toList();
  }

  private JsonNode catalog(ShopProcess shop) throws IOException, InterruptedException {
    return json.readTree(shop.management("/api/catalog/status"));
  }

  /** The files of the index, but for its lock, with the time of their last change. */
  private Map<String, Long> index() throws IOException {
    Map<String, Long> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(home.resolve("index")).filter(Files::isRegularFile)) {
      for (Path path : paths.filter(path -> !path.endsWith("write.lock")).toList()) {
        files.put(home.relativize(path).toString(), Files.getLastModifiedTime(path).toMillis());
      }
    }
    return files;
  }
}
