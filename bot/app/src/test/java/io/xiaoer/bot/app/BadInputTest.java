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

/** What makes no sense gets a clear answer, is counted and changes nothing. */
class BadInputTest {

  private static final String HOOK = "/webhooks/playground/main";
  private static final String HOOKS = "xiaoer_webhook_requests_seconds_count";
  private static final String NOTICES = "xiaoer_payment_notices_total";
  private static final Pattern FORM = Pattern.compile("(?s)<form method=\"post\" action=\"/webhooks/payments/sandbox\">(.*?)</form>");
  private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

  @TempDir private Path home;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private RunningShop shop;

  @BeforeEach
  void open() throws IOException {
    shop = RunningShop.start(home, Map.of("XIAOER_COMMERCE_AUTOCARRIER", "none"));
  }

  @AfterEach
  void close() {
    shop.close();
    http.close();
  }

  @Test
  void postsThatAreNoneOfThePageAreRefused() throws IOException, InterruptedException {
    // Given
    ShopVisitor visitor = join("Tom");
    String token = visitor.token();
    List<String> nonsense =
        List.of(
            "",
            "{",
            "[]",
            "null",
            post(token, "cellar", "text", "hello"),
            post(token, "direct", "text", " "),
            post(token, "direct", "text", "x".repeat(1_001)),
            post(token, "direct", "text", "x".repeat(20_000)),
            post(token, "direct", "action", "x".repeat(10_000)));

    for (String body : nonsense) {
      // When
      HttpResponse<String> answer = hook(HOOK, body);

      // Then
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(json.readTree(answer.body()).get("detail").asText()).isNotBlank();
    }
    assertThat(counted(HOOKS, "channel=\"playground\"", "outcome=\"rejected\""))
        .isEqualTo(nonsense.size());
    assertThat(visitor.page()).doesNotContain("id=\"msg-");
  }

  @Test
  void postsThatAreTooLargeUnsignedOrForNobodyAreRefused()
      throws IOException, InterruptedException {
    // Given
    ShopVisitor visitor = join("Tom");
    String forged = post(visitor.token() + "x", "direct", "text", "hello");

    // When
    HttpResponse<String> large = hook(HOOK, "x".repeat((1 << 20) + 1));
    HttpResponse<String> unsigned = hook(HOOK, forged);
    HttpResponse<String> unknown = hook("/webhooks/telegram/main", "{}");

    // Then
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(unsigned.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("No such channel or account is switched on.");
    assertThat(counted(HOOKS, "channel=\"playground\"", "outcome=\"rejected\"")).isEqualTo(2);
    assertThat(counted(HOOKS, "channel=\"unknown\"", "outcome=\"rejected\"")).isEqualTo(1);
    assertThat(visitor.page()).doesNotContain("id=\"msg-");
  }

  @Test
  void aPostThatComesAgainIsAcknowledgedAndHasNoSecondEffect()
      throws IOException, InterruptedException {
    // Given
    ShopVisitor buyer = join("Tom");
    String confirm = post(buyer.token(), "direct", "action", proposed(buyer, "direct"));

    // When
    HttpResponse<String> first = hook(HOOK, confirm);
    HttpResponse<String> again = hook(HOOK, confirm);

    // Then
    assertThat(List.of(first.statusCode(), again.statusCode())).containsOnly(200);
    assertThat(orders().get("total").asInt()).isEqualTo(1);
    assertThat(counted(HOOKS, "channel=\"playground\"", "outcome=\"duplicate\"")).isEqualTo(1);
  }

  @Test
  void aButtonThatIsNoneIsAnsweredPolitelyToItsPresserAlone()
      throws IOException, InterruptedException {
    // Given
    ShopVisitor presser = join("Tom");
    ShopVisitor bystander = join("Ann");

    // When
    assertThat(presser.press("group", "free:everything")).isEqualTo(204);

    // Then
    presser.found("(That button no longer works)");
    assertThat(bystander.page()).doesNotContain("That button no longer works");
    assertThat(orders().get("total").asInt()).isZero();
    assertThat(counted("xiaoer_turn_duration_seconds_count", "skill=\"unknown_button\""))
        .isEqualTo(1);
  }

  @Test
  void aButtonForSomebodyElseOrdersNothing() throws IOException, InterruptedException {
    // Given
    ShopVisitor buyer = join("Tom");
    ShopVisitor other = join("Ann");
    String confirm = proposed(buyer, "group");

    // When
    assertThat(other.press("group", confirm)).isEqualTo(204);

    // Then
    other.found("(That one is somebody else)");
    assertThat(buyer.page()).doesNotContain("That one is somebody else");
    assertThat(orders().get("total").asInt()).isZero();
  }

  @Test
  void linksThatNeverWereOrAreOverSayWhatToDo() throws IOException, InterruptedException {
    // Given
    ShopVisitor buyer = join("Tom");
    String link = ordered(buyer);
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
    Map<String, String> notice = till(buyer, ordered(buyer));
    Map<String, String> cheaper = new HashMap<>(notice);
    cheaper.put("amount", "0.01");
    Map<String, String> forged = new HashMap<>(notice);
    forged.put("sign", "A".repeat(43));

    // When: another amount, another signature
    HttpResponse<String> wrongAmount = buyer.post("/webhooks/payments/sandbox", cheaper);
    HttpResponse<String> wrongSign = buyer.post("/webhooks/payments/sandbox", forged);

    // Then
    assertThat(List.of(wrongAmount.statusCode(), wrongSign.statusCode())).containsOnly(401);
    assertThat(orders().at("/orders/0/status").asText()).isEqualTo("AWAITING_PAYMENT");
    assertThat(counted(NOTICES, "outcome=\"rejected\"")).isEqualTo(2);

    // When: the true one, twice
    HttpResponse<String> paid = buyer.post("/webhooks/payments/sandbox", notice);
    JsonNode settled = orders();
    HttpResponse<String> replayed = buyer.post("/webhooks/payments/sandbox", notice);

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

  /** The confirming button of a proposal that the visitor was made. */
  private static String proposed(ShopVisitor visitor, String room)
      throws IOException, InterruptedException {
    visitor.say(room, "@Xiaoer sunscreen");
    visitor.press(room, visitor.found("value=\"(w:1:[^\"]+)\""));
    return visitor.found("value=\"(y:[^\"]+)\"");
  }

  /** The link to an order that the visitor placed. */
  private static String ordered(ShopVisitor visitor) throws IOException, InterruptedException {
    visitor.press("direct", proposed(visitor, "direct"));
    return visitor.found("(/o/[A-Za-z0-9_-]{22})");
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

  private String post(String token, String room, String what, String value) throws IOException {
    return json.writeValueAsString(
        Map.of("token", token, "room", room, "id", "post-1", what, value));
  }

  private HttpResponse<String> hook(String path, String body)
      throws IOException, InterruptedException {
    return shop.post(shop.edge(path), "application/json", body);
  }

  private JsonNode orders() throws IOException, InterruptedException {
    return json.readTree(shop.get(shop.management("/api/orders")).body());
  }

  private double counted(String meter, String... labels) throws IOException, InterruptedException {
    return MetricsPage.sum(shop.get(shop.management("/metrics")).body(), meter, labels);
  }
}
