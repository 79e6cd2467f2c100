package io.xiaoer.bot.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of every format, from files and servers, as a whole service sells what they hold. */
class FeedsTest {

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(options().bindAddress("127.0.0.1").dynamicPort())
          .build();

  @TempDir private Path home;

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void goodsOfEveryFormatAreFound() throws IOException, InterruptedException {
    // Given
    serve(
        "/google.xml",
        "application/xml",
        bytes(
            """
            <?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
            <item><g:id>g1</g:id><g:title>Telescopic umbrella</g:title><g:price>25.00 USD</g:price>
            <g:availability>in_stock</g:availability></item></channel></rss>
            """));
    serve(
        "/meta.csv.gz",
        "application/octet-stream",
        gzip(
            """
            id,title,description,availability,price,item_group_id,size
            m1-s,Woollen mittens S,Warm,in stock,9.00 USD,m1,S
            m1-l,Woollen mittens L,Warm,in stock,9.50 USD,m1,L
            """));
    serve(
        "/shopify.csv",
        "text/csv; charset=utf-8",
        bytes(
            """
            \uFEFFHandle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price
            lantern,Camping lantern,"<p>Bright,
            and light</p>",Colour,Red,l-red,3,30.00
            lantern,,,,Blue,l-blue,0,31.00
            """));
    Path woo =
        Files.write(
            home.resolve("woo.csv"),
            "ID,Type,SKU,Name,Published,Stock,Regular price,Categories\r\n1,simple,w1,竹编果篮,1,5,59.00,家居 > 收纳\r\n"
                .getBytes(Charset.forName("GBK")));
    Path own =
        Files.writeString(
            home.resolve("own.jsonl"),
            "{\"id\":\"j1\",\"title\":\"Copper kettle\",\"price\":\"120.00\",\"stock\":4}\n");

    // When
    try (RunningShop shop =
        start(
            feed("google", url("/google.xml"), null),
            feed("meta", url("/meta.csv.gz"), null),
            feed("shopify", url("/shopify.csv"), "EUR"),
            feed("woocommerce", woo.toString(), null),
            feed("jsonl", own.toString(), null))) {

      // Then
      assertThat(found(shop, "umbrella")).contains("g1 25.00 USD");
      assertThat(found(shop, "woollen mittens")).contains("m1 9.00 USD");
      assertThat(found(shop, "camping lantern")).contains("lantern 30.00 EUR");
      assertThat(found(shop, "果篮")).contains("w1 59.00 CNY");
      assertThat(found(shop, "kettle")).contains("j1 120.00 CNY");
      JsonNode status = status(shop);
      assertThat(status.get("products").asInt()).isEqualTo(5);
      assertThat(status.get("lastImports")).hasSize(5);
      assertThat(status.findValues("problem")).isEmpty();
      assertThat(status.get("running")).isEmpty();
    }
  }

  @Test
  void noBadFileReplacesAGoodCatalogueAndAGoodOneDoes() throws IOException, InterruptedException {
    // Given
    serve("/feed.csv", "text/csv", bytes(table(60, "Enamel cup")));
    try (RunningShop shop = start(feed("meta", url("/feed.csv") + "?token=secret", null))) {
      String whole = table(60, "Clay cup");
      List<String> problems = new ArrayList<>();

      // When
      for (byte[] bad :
          List.of(
              bytes("<html><body>Service Unavailable</body></html>"),
              bytes(""),
              bytes("id,title\n1,x\n"),
              bytes(whole.substring(0, whole.length() / 3)),
              bytes(whole.replace("9.90 CNY", "cheap")),
              Arrays.copyOf(gzip(whole), 200))) {
        serve("/feed.csv", "text/csv", bad);
        problems.add(refresh(shop).path("problem").asText());
      }
      SERVER.stubFor(get(urlPathEqualTo("/feed.csv")).willReturn(aResponse().withStatus(503)));
      problems.add(refresh(shop).path("problem").asText());

      // Then
      assertThat(problems).hasSize(7).allMatch(problem -> problem.length() > 20);
      assertThat(problems.getLast()).contains("503");
      assertThat(status(shop).toString()).doesNotContain("secret");
      assertThat(status(shop).get("products").asInt()).isEqualTo(60);
      assertThat(found(shop, "enamel cup")).isNotEmpty();

      // When
      serve("/feed.csv", "text/csv", bytes(table(50, "Clay cup") + "x,Broken,none\n"));
      JsonNode good = refresh(shop);

      // Then
      assertThat(good.path("problem").isMissingNode()).isTrue();
      assertThat(good.get("changed").asInt()).isEqualTo(60);
      assertThat(good.get("faults").get(0).get("line").asInt()).isEqualTo(52);
      assertThat(good.get("faults").get(0).get("product").asText()).isEqualTo("x");
      assertThat(status(shop).get("products").asInt()).isEqualTo(50);
      assertThat(found(shop, "clay cup")).isNotEmpty();
    }
  }

  @Test
  void goodsOfAFeedThatIsNotInTheSettingsAnyMoreGoOffSale()
      throws IOException, InterruptedException {
    // Given
    Path first = Files.writeString(home.resolve("first.csv"), table(3, "Enamel cup"));
    Path second = Files.writeString(home.resolve("second.csv"), table(2, "Enamel cup"));
    try (RunningShop shop = start(feed("meta", first.toString(), null))) {
      assertThat(status(shop).get("products").asInt()).isEqualTo(3);
    }

    // When
    try (RunningShop shop = start(feed("meta", second.toString(), null))) {

      // Then
      assertThat(status(shop).get("products").asInt()).isEqualTo(2);
      assertThat(status(shop).get("lastImports")).hasSize(1);
    }
  }

  /** Reads the feeds anew and tells what became of the only one. */
  private JsonNode refresh(RunningShop shop) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        shop.post(shop.management("/api/catalog/feeds/refresh"), "application/json", "");
    assertThat(answer.statusCode()).isEqualTo(202);
    shop.assembly().goods().refresh(false).toCompletionStage().toCompletableFuture().join();
    return status(shop).get("lastImports").get(0);
  }

  private RunningShop start(Map<?, ?>... feeds) throws IOException {
    return RunningShop.start(
        home.resolve("data"), Map.of("XIAOER_CATALOG_FEEDS", json.writeValueAsString(feeds)));
  }

  private static Map<String, String> feed(String format, String location, String currency) {
    return currency == null
        ? Map.of("format", format, "location", location)
        : Map.of("format", format, "location", location, "currency", currency);
  }

  private List<String> found(RunningShop shop, String words)
      throws IOException, InterruptedException {
    String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    List<String> found = new ArrayList<>();
    json.readTree(shop.get(shop.management("/api/search?q=" + query)).body())
        .get("hits")
        .forEach(
            hit ->
                found.add(
                    hit.get("id").asText()
                        + " "
                        + hit.get("price").asText()
                        + " "
                        + hit.get("currency").asText()));
    return found;
  }

  private JsonNode status(RunningShop shop) throws IOException, InterruptedException {
    return json.readTree(shop.get(shop.management("/api/catalog/status")).body());
  }

  private static void serve(String path, String type, byte[] body) {
    SERVER.stubFor(
        get(urlPathEqualTo(path))
            .willReturn(aResponse().withHeader("Content-Type", type).withBody(body)));
  }

  private static String url(String path) {
    return SERVER.baseUrl() + path;
  }

  private static String table(int rows, String title) {
    return IntStream.range(0, rows)
        .mapToObj(i -> "p" + i + "," + title + " no. " + i + ",9.90 CNY\n")
        .collect(Collectors.joining("", "id,title,price\n", ""));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(bytes(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
