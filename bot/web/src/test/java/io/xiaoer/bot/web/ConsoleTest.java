package io.xiaoer.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.order.OrderStatus;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /console} and what strangers meet, over real HTTP. */
final class ConsoleTest {

  private Edge edge;
  private Browser browser;

  @BeforeEach
  void open(@TempDir Path directory) {
    edge = new Edge(directory);
    browser = edge.browser();
    edge.shop.orders.put(
        Goods.NUMBER,
        Goods.order(OrderStatus.PAID, edge.clock.instant(), Goods.recipient(), List.of()));
  }

  @AfterEach
  void close() {
    browser.close();
    edge.close();
  }

  @Test
  void theTokenOpensItAndNumbersStayMasked() {
    // Given
    HttpResponse<String> signedIn = signIn(Edge.CONSOLE_TOKEN.reveal());

    // When
    String page = browser.get("/console").body();

    // Then
    assertThat(signedIn.statusCode()).isEqualTo(303);
    assertThat(page).contains("240", "299", "****ERT4", "¥158.00");
    assertThat(page).doesNotContain(Goods.NUMBER, "林小满", "文三路");
  }

  @Test
  void aWrongTokenShowsNothing() {
    // When
    HttpResponse<String> answer = signIn("guess");

    // Then
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("令牌不对");
    assertThat(browser.get("/console").body()).doesNotContain("****ERT4");
  }

  @Test
  void guessingIsSlowedDown() {
    // Given
    for (int i = 0; i < 10; i++) {
      signIn("guess" + i);
    }

    // When
    HttpResponse<String> answer = signIn(Edge.CONSOLE_TOKEN.reveal());

    // Then
    assertThat(answer.statusCode()).isEqualTo(429);
  }

  @Test
  void signingOutClosesIt() {
    // Given
    signIn(Edge.CONSOLE_TOKEN.reveal());
    String csrf = Browser.csrf(browser.get("/console"));

    // When
    browser.submit("/console/close", Map.of("csrf", csrf));

    // Then
    assertThat(browser.get("/console").body()).contains("type=\"password\"");
  }

  @Test
  void strangersSeeNobodyWhoWaits() {
    // When
    HttpResponse<String> list = browser.get("/console/tickets");
    HttpResponse<String> one = browser.get("/console/tickets/t1");

    // Then
    assertThat(list.statusCode()).isEqualTo(303);
    assertThat(one.statusCode()).isEqualTo(303);
    assertThat(one.body()).doesNotContain("vegan");
  }

  @Test
  void whoWaitsIsAnsweredAndLetGo() {
    // Given
    signIn(Edge.CONSOLE_TOKEN.reveal());
    HttpResponse<String> open = browser.get("/console/tickets/t1");
    String csrf = Browser.csrf(open);

    // When
    HttpResponse<String> sent =
        browser.submit(
            "/console/tickets/t1/reply", Map.of("csrf", csrf, "text", "yes, it is", "id", "r1"));
    browser.submit(
        "/console/tickets/t1/reply", Map.of("csrf", csrf, "text", "yes, it is", "id", "r1"));
    browser.submit("/console/tickets/t1/reply", Map.of("csrf", csrf, "text", " ", "id", "r2"));
    HttpResponse<String> closed = browser.submit("/console/tickets/t1/close", Map.of("csrf", csrf));

    // Then
    assertThat(open.body())
        .contains("is it &lt;b&gt;vegan&lt;/b&gt;?", "Ann &lt;i&gt;", "<textarea");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(closed.statusCode()).isEqualTo(303);
    assertThat(browser.get("/console/tickets/t1").body())
        .containsOnlyOnce("yes, it is")
        .doesNotContain("<textarea");
    assertThat(browser.get("/console/tickets").body()).contains("现在没有人在等");
    assertThat(browser.get("/console/tickets/none", "Accept", "text/html").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aFormFromElsewhereSaysNothing() {
    // Given
    signIn(Edge.CONSOLE_TOKEN.reveal());

    // When
    HttpResponse<String> answer =
        browser.submit("/console/tickets/t1/reply", Map.of("csrf", "forged", "text", "hi"));

    // Then
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(browser.get("/console/tickets/t1").body()).doesNotContain("hi</p>");
  }

  @Test
  void peopleGetAPageAndProgramsAProblem() {
    // When
    HttpResponse<String> person = browser.get("/nothing", "Accept", "text/html,*/*");
    HttpResponse<String> program = browser.get("/nothing", "Accept", "application/json");

    // Then
    assertThat(person.statusCode()).isEqualTo(404);
    assertThat(person.body()).contains("<html", "这里什么都没有");
    assertThat(program.statusCode()).isEqualTo(404);
    assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aBugOfOursTellsNobodyWhatItWas() {
    // Given
    edge.shop.fault = new IllegalStateException("secret inside");

    // When
    HttpResponse<String> page = browser.get("/s/one", "Accept", "text/html");

    // Then
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body()).contains("是我们的问题").doesNotContain("secret");
  }

  private HttpResponse<String> signIn(String token) {
    String csrf = Browser.csrf(browser.get("/console"));
    return browser.submit("/console/open", Map.of("csrf", csrf, "token", token));
  }
}
