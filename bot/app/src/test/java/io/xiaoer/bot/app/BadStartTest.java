package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators get wrong, in settings and in feeds, is told to them so that they can mend it. */
class BadStartTest {

  private static final String FEED =
      """
      {"id":"kettle","title":{"zh-CN":"铜水壶","en":"Copper kettle"},"price":"120.00","currency":"CNY","stock":4}
      {"id":"pan","title":"Iron pan",
      {"id":"pot","title":{"en":"Clay pot"},"price":"-3.00","currency":"CNY","stock":4}
      {"id":"lid","price":"3.00","currency":"CNY","stock":4}
      {"id":"kettle","title":{"en":"Another kettle"},"price":"1.00","currency":"CNY","stock":4}
      {"id":"ladle","title":{"zh-CN":"木勺","en":"Wooden ladle"},"price":"12.00","currency":"CNY","stock":9}
      """;

  @TempDir private Path home;

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void anUnknownVariableStopsTheStartAndNamesTheNearestKnownOne()
      throws IOException, InterruptedException {
    // Given
    Path data = home.resolve("data");

    // When
    try (ShopProcess shop = ShopProcess.start(data, Map.of("XIAOER_HTTP_PRT", "8080"))) {
      int status = shop.exitStatus();

      // Then
      assertThat(status).isEqualTo(2);
      assertThat(shop.output())
          .contains("XIAOER_HTTP_PRT: there is no such setting; did you mean XIAOER_HTTP_PORT?")
          .doesNotContain("Exception");
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void anUnknownKeyStopsTheStartAndNamesTheNearestKnownOne()
      throws IOException, InterruptedException {
    // Given
    Path data = home.resolve("data");
    Path file = Files.writeString(home.resolve("shop.yaml"), "http:\n  prot: 8080\n");

    // When
    try (ShopProcess shop = ShopProcess.start(data, Map.of("XIAOER_CONFIG", file.toString()))) {
      int status = shop.exitStatus();

      // Then
      assertThat(status).isEqualTo(2);
      assertThat(shop.output()).contains("http.prot", "did you mean", "port").contains("shop.yaml");
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void aTakenPortSaysWhatToDo() throws IOException, InterruptedException {
    // Given
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> settings =
          Map.of("XIAOER_HTTP_PORT", String.valueOf(taken.getLocalPort()));

      // When
      try (ShopProcess shop = ShopProcess.start(home.resolve("data"), settings)) {
        int status = shop.exitStatus();

        // Then
        assertThat(status).isEqualTo(1);
        assertThat(shop.output())
            .contains("a port is taken by another program")
            .contains("XIAOER_HTTP_PORT");
      }
    }
  }

  @Test
  void brokenRowsOfAFeedAreReportedByLineAndTheRestIsSold()
      throws IOException, InterruptedException {
    // Given
    Path feed = Files.writeString(home.resolve("feed.jsonl"), FEED);
    String feeds =
        json.writeValueAsString(List.of(Map.of("format", "jsonl", "location", feed.toString())));

    // When
    try (RunningShop shop =
        RunningShop.start(home.resolve("data"), Map.of("XIAOER_CATALOG_FEEDS", feeds))) {
      JsonNode report = read(shop, "/api/catalog/status").at("/lastImports/0");

      // Then
      assertThat(report.get("source").asText()).isEqualTo(feed.toString());
      assertThat(report.get("changed").asInt()).isEqualTo(2);
      requireFaults(report);
      assertThat(found(shop, "ladle")).containsExactly("ladle");
      assertThat(found(shop, "kettle")).containsExactly("kettle");
      assertThat(found(shop, "pot")).isEmpty();
      assertThat(faultsCounted(shop)).isEqualTo(4);
    }
  }

  @Test
  void brokenRowsFromOperatorsAreReportedByLineAndTheRestIsSold()
      throws IOException, InterruptedException {
    // Given
    Path empty = Files.writeString(home.resolve("empty.jsonl"), "");
    String feeds =
        json.writeValueAsString(List.of(Map.of("format", "jsonl", "location", empty.toString())));
    try (RunningShop shop =
        RunningShop.start(home.resolve("data"), Map.of("XIAOER_CATALOG_FEEDS", feeds))) {

      // When
      HttpResponse<String> answer =
          shop.post(shop.management("/api/catalog/products"), "application/x-ndjson", FEED);

      // Then
      assertThat(answer.statusCode()).isEqualTo(200);
      JsonNode report = json.readTree(answer.body());
      assertThat(report.get("changed").asInt()).isEqualTo(2);
      requireFaults(report);
      assertThat(found(shop, "ladle")).containsExactly("ladle");
      assertThat(found(shop, "kettle")).containsExactly("kettle");
      assertThat(faultsCounted(shop)).isEqualTo(4);
    }
  }

  /** Each fault by its line, with words that say what to mend. */
  private static void requireFaults(JsonNode report) {
    List<String> faults = new ArrayList<>();
    report
        .get("faults")
        .forEach(
            fault -> faults.add(fault.get("line").asInt() + " " + fault.get("reason").asText()));
    assertThat(faults).hasSize(4);
    assertThat(faults.get(0)).startsWith("2 the line is not a valid JSON object");
    assertThat(faults.get(1)).startsWith("3 price is negative");
    assertThat(faults.get(2)).startsWith("4 title is needed");
    assertThat(faults.get(3)).startsWith("5 ").contains("already used in line 1");
  }

  private List<String> found(RunningShop shop, String words)
      throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    read(shop, "/api/search?lang=en&q=" + words)
        .get("hits")
        .forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  private static double faultsCounted(RunningShop shop) throws IOException, InterruptedException {
    String page = shop.get(shop.management("/metrics")).body();
    return MetricsPage.sum(page, "xiaoer_feed_faults_total");
  }

  private JsonNode read(RunningShop shop, String path) throws IOException, InterruptedException {
    return json.readTree(shop.get(shop.management(path)).body());
  }
}
