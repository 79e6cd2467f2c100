package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes no sense gets a clear answer, is counted and changes nothing. */
class BadInputTest {

  private static final String HOOK = "/webhooks/playground/main";
  private static final String WISH = "@Xiaoer sunscreen";
  private static final String HOOKS = "xiaoer_webhook_requests_seconds_count";

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
    String confirm = post(buyer.token(), "direct", "action", buyer.proposal("direct", WISH));

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
    String confirm = buyer.proposal("group", WISH);

    // When
    assertThat(other.press("group", confirm)).isEqualTo(204);

    // Then
    other.found("(That one is somebody else)");
    assertThat(buyer.page()).doesNotContain("That one is somebody else");
    assertThat(orders().get("total").asInt()).isZero();
  }

  private ShopVisitor join(String name) throws IOException, InterruptedException {
    return new ShopVisitor(http, shop.edge("")).join("guest", name, "en");
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
