package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.xiaoer.config.ConfigLoader;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links and payments that do not hold get a clear answer, are counted and change nothing. */
class BadCheckoutTest {

  private static final String TILL = "/webhooks/payments/sandbox";
  private static final String NOTICES = "xiaoer_payment_notices_total";
  private static final Pattern FORM = Pattern.compile("(?s)action=\"" + TILL + "\">(.*?)</form>");
  private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

  @TempDir private Path home;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private RunningShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = SmallShop.start(home);
  }

  @AfterEach
  void close() {
    shop.close();
    http.close();
  }

  @Test
  void linksThatNeverWereOrAreOverSayWhatToDo() throws IOException, InterruptedException {
    // Given
    ShopVisitor buyer = join("Tom");
    String link = buyer.order("sunscreen");
    Map<String, String> settings = new HashMap<>();
    settings.put("XIAOER_HTTP_PORT", String.valueOf(shop.assembly().settings().http().port()));
    settings.put("XIAOER_HTTP_HOST", "127.0.0.1");
    settings.put("XIAOER_MANAGEMENT_PORT", String.valueOf(RunningShop.freePort()));
    settings.put("XIAOER_DATA_DIR", home.toString());

    // When: never issued
    HttpResponse<String> unknown = buyer.get("/o/" + "A".repeat(22));

    // Then
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("We do not know this link", "Open it again from your chat");
    assertThat(counted("xiaoer_http_requests_seconds_count", "route=\"/o/:token\"", "4xx"))
        .isEqualTo(1);

    // When: issued yesterday
    shop.close();
    Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
    Assembly later =
        Assembly.start(
            ConfigLoader.load(Path.of("no-such-file.yaml"), settings),
            tomorrow,
            new SecureRandom());
    try {
      HttpResponse<String> expired = buyer.get(link);

      // Then
      assertThat(expired.statusCode()).isEqualTo(410);
      assertThat(expired.body()).contains("This link has expired", "you will get a new one");
    } finally {
      later.stop();
    }
  }

  @Test
  void forgedAndReplayedPaymentNoticesChangeNothing() throws IOException, InterruptedException {
    // Given: an order at the till
    ShopVisitor buyer = join("Tom");
    Map<String, String> notice = till(buyer, buyer.order("sunscreen"));
    Map<String, String> cheaper = new HashMap<>(notice);
    cheaper.put("amount", "0.01");
    Map<String, String> forged = new HashMap<>(notice);
    forged.put("sign", "A".repeat(43));

    // When: another amount, another signature
    HttpResponse<String> wrongAmount = buyer.post(TILL, cheaper);
    HttpResponse<String> wrongSign = buyer.post(TILL, forged);

    // Then
    assertThat(List.of(wrongAmount.statusCode(), wrongSign.statusCode())).containsOnly(401);
    assertThat(orders().at("/orders/0/status").asText()).isEqualTo("AWAITING_PAYMENT");
    assertThat(counted(NOTICES, "outcome=\"rejected\"")).isEqualTo(2);

    // When: the true one, twice
    HttpResponse<String> paid = buyer.post(TILL, notice);
    JsonNode settled = orders();
    HttpResponse<String> replayed = buyer.post(TILL, notice);

    // Then
    assertThat(List.of(paid.statusCode(), replayed.statusCode())).containsOnly(303);
    assertThat(settled.at("/orders/0/status").asText()).isEqualTo("PAID");
    assertThat(orders()).isEqualTo(settled);
    assertThat(counted(NOTICES, "outcome=\"settled\"")).isEqualTo(1);
    assertThat(counted(NOTICES, "outcome=\"duplicate\"")).isEqualTo(1);
    Pattern told = Pattern.compile("class=\"bubble\">(Got your payment)");
    String page = buyer.pageWhen("the payment is told", text -> told.matcher(text).find());
    assertThat(ShopVisitor.all(told, page)).hasSize(1);
  }

  private ShopVisitor join(String name) throws IOException, InterruptedException {
    return new ShopVisitor(http, shop.edge("")).join("guest", name, "en");
  }

  /** What the paying button of the test page would post. */
  private static Map<String, String> till(ShopVisitor buyer, String link)
      throws IOException, InterruptedException {
    HttpResponse<String> page =
        buyer.submit(
            link + "/recipient",
            Map.of(
                "name", "Tom Tester",
                "phone", "13800138000",
                "region", "上海市 徐汇区",
                "address", "漕溪北路 1 号",
                "then", "pay"));
    Matcher form = FORM.matcher(page.body());
    assertThat(form.find()).as(page.body()).isTrue();
    Map<String, String> fields = new HashMap<>();
    FIELD.matcher(form.group(1)).results().forEach(m -> fields.put(m.group(1), m.group(2)));
    return fields;
  }

  private JsonNode orders() throws IOException, InterruptedException {
    return json.readTree(shop.get(shop.management("/api/orders")).body());
  }

  private double counted(String meter, String... labels) throws IOException, InterruptedException {
    return MetricsPage.sum(shop.get(shop.management("/metrics")).body(), meter, labels);
  }
}
