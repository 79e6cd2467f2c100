package io.xiaoer.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.HostedRooms.Persona;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.Reply;
import io.xiaoer.search.completion.Completion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page at {@code /}, as a browser without scripts sees it, and its stream. */
@Timeout(60)
final class ChatTest {

  private static final String EVIL = "<script>alert(1)</script>";

  private Edge edge;
  private Browser browser;

  @BeforeEach
  void open(@TempDir Path directory) {
    edge = new Edge(directory);
    browser = edge.browser();
  }

  @AfterEach
  void close() {
    browser.close();
    edge.close();
  }

  @Test
  void newcomersAreReceivedInTheirLanguage() {
    // When
    HttpResponse<String> chinese = browser.get("/", "Accept-Language", "zh-TW,zh;q=0.9,en;q=0.5");
    HttpResponse<String> english = browser.get("/", "Accept-Language", "en-GB");
    HttpResponse<String> chosen = browser.get("/?lang=zh-CN", "Accept-Language", "en-GB");
    HttpResponse<String> remembered = browser.get("/", "Accept-Language", "en-GB");

    // Then
    assertThat(chinese.body()).contains("<html lang=\"zh-CN\">", "王姐", "小林", "阿May");
    assertThat(english.body()).contains("<html lang=\"en\">", "Sister Wang");
    assertThat(chosen.body()).contains("<html lang=\"zh-CN\">");
    assertThat(remembered.body()).contains("<html lang=\"zh-CN\">");
  }

  @Test
  void whatIsTypedIsCompletedForThoseWhoCameIn() {
    // Given
    edge.merchandise.completions.add(new Completion("有没有防晒霜", 3));
    HttpResponse<String> stranger = browser.get("/chat/complete?q=%E9%98%B2");
    join("member", "");

    // When
    HttpResponse<String> answer = browser.get("/chat/complete?q=%E9%98%B2&lang=zh-CN");
    HttpResponse<String> endless = browser.get("/chat/complete?q=" + "a".repeat(101));

    // Then
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("[\"有没有防晒霜\"]");
    assertThat(endless.body()).isEqualTo("[]");
    assertThat(edge.merchandise.typed).containsExactly("防 zh-CN");
  }

  @Test
  void pagesForbidWhatIsInlineOrForeign() {
    // When
    HttpResponse<String> page = join("shopkeeper", "");

    // Then
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains(
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.body())
        .doesNotContain(" style=\"", "<style", " onclick")
        .doesNotContainPattern("<script(?! src=)");
  }

  @Test
  void whoComesInHoldsATokenThatNoScriptSees() {
    // When
    HttpResponse<String> page = join("member", "");

    // Then
    assertThat(page.body()).contains("小林", "精选好物群").doesNotContain("token-0");
    assertThat(edge.rooms.visitor("token-0")).isPresent();
  }

  @Test
  void aNameThatCannotBeSeenIsRefusedWithWords() {
    // When
    HttpResponse<String> page = submitJoin("guest", " ");

    // Then
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("aria-invalid=\"true\"", "昵称要 1 到 24 个看得见的字");
  }

  @Test
  void whatIsSaidGoesTheWayOfTheWebhook() {
    // Given
    String csrf = Browser.csrf(join("member", ""));

    // When
    HttpResponse<String> answer =
        browser.submit(
            "/chat/say",
            Map.of("csrf", csrf, "room", "group", "id", "p1", "text", "有没有防晒霜？", "replyTo", "c-1"));

    // Then
    assertThat(answer.statusCode()).isEqualTo(303);
    ChatEvent.Said said = (ChatEvent.Said) edge.intake.taken.getFirst();
    assertThat(said.id().id()).isEqualTo("visitor0-p1");
    assertThat(said.content()).isEqualTo(new MessageContent.Text("有没有防晒霜？"));
    assertThat(said.repliesTo()).isNotNull();
    assertThat(browser.get("/").body()).contains("有没有防晒霜？");
  }

  @Test
  void aPressIsAnEventOfItsOwn() {
    // Given
    String csrf = Browser.csrf(join("member", ""));

    // When
    browser.submit("/chat/say", Map.of("csrf", csrf, "room", "group", "action", "ok:1"));

    // Then
    assertThat(((ChatEvent.Pressed) edge.intake.taken.getFirst()).action()).isEqualTo("ok:1");
  }

  @Test
  void aFormFromElsewhereSaysNothing() {
    // Given
    join("member", "");

    // When
    HttpResponse<String> none = browser.submit("/chat/say", Map.of("room", "group", "text", "hi"));
    HttpResponse<String> wrong =
        browser.submit("/chat/say", Map.of("csrf", "x", "room", "group", "text", "hi"));

    // Then
    assertThat(none.statusCode()).isEqualTo(403);
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(edge.intake.taken).isEmpty();
  }

  @Test
  void nobodySpeaksBeforeComingIn() {
    // Given
    String csrf = Browser.csrf(browser.get("/"));

    // When
    HttpResponse<String> say =
        browser.submit("/chat/say", Map.of("csrf", csrf, "room", "group", "text", "hi"));
    HttpResponse<String> listen = browser.get("/chat/stream");

    // Then
    assertThat(say.statusCode()).isEqualTo(401);
    assertThat(listen.statusCode()).isEqualTo(401);
  }

  @Test
  void nothingThatAnybodyWritesBecomesMarkup() {
    // Given
    edge.rooms.member("s1", "\"><img src=x onerror=alert(1)>", Persona.GUEST, EVIL);
    edge.rooms.clerk("c1", TestRooms.GROUP, false, new Reply.OneCard(evilCard()));

    // When
    String page = join("member", "").body();

    // Then
    assertThat(page).doesNotContain(EVIL, "<img src=x", "javascript:").contains("&lt;script&gt;");
  }

  @Test
  void cardsShowPricesNumbersAndButtons() {
    // Given
    edge.rooms.clerk(
        "c1", TestRooms.GROUP, true, new Reply.Carousel("找到两款：", List.of(card("一"), card("二"))));

    // When
    String page = join("member", "").body();

    // Then
    assertThat(page)
        .contains("找到两款：", "¥89.00", "会员价 ¥79.00", "仅你可见", "第 2 件，共 2 件", "value=\"buy:1\"")
        .contains("target=\"_blank\" rel=\"noopener noreferrer\"");
  }

  @Test
  void aStreamTellsWhatWasMissedAndWhatComes() throws IOException {
    // Given
    join("member", "");
    edge.rooms.member("s1", "王姐", Persona.SHOPKEEPER, "早");
    HttpResponse<InputStream> stream = browser.stream("/chat/stream");
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    String missed = event(lines);

    // When
    edge.rooms.clerk("c2", TestRooms.GROUP, false, Reply.Text.of("line one\nline two"));

    // Then
    assertThat(stream.headers().firstValue("Content-Type"))
        .hasValue("text/event-stream; charset=utf-8");
    assertThat(missed)
        .contains("event: group\nid: s1\n", "data: <li class=\"msg\" id=\"msg-s1\"", "早");
    assertThat(event(lines))
        .contains("id: c2\n", "data: <p class=\"bubble\">line one\ndata: line two</p>");
    lines.close();
  }

  @Test
  void drainingEndsTheStreams() throws IOException {
    // Given
    join("member", "");
    HttpResponse<InputStream> stream = browser.stream("/chat/stream");

    // When
    edge.server.drain();

    // Then
    assertThat(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8))
        .startsWith("retry:");
    assertThat(edge.rooms.listening()).isZero();
  }

  @Test
  void whoLeavesIsAskedWhoTheyAre() {
    // Given
    String csrf = Browser.csrf(join("member", ""));

    // When
    browser.submit("/chat/leave", Map.of("csrf", csrf));

    // Then
    assertThat(browser.get("/").body()).contains("action=\"/chat/join\"");
  }

  /** The next event that is not a comment or the first line about coming back. */
  private static String event(BufferedReader lines) throws IOException {
    StringBuilder event = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && event.indexOf("data:") >= 0) {
        return event.toString();
      }
      event.append(line).append('\n');
    }
    throw new AssertionError("the stream ended after: " + event);
  }

  private HttpResponse<String> join(String persona, String name) {
    HttpResponse<String> answer = submitJoin(persona, name);
    assertThat(answer.statusCode()).isEqualTo(303);
    String cookies = String.join(" ", answer.headers().allValues("set-cookie"));
    assertThat(cookies)
        .contains("chat=token-")
        .containsIgnoringCase("httponly")
        .contains("SameSite=Lax");
    return browser.get("/");
  }

  private HttpResponse<String> submitJoin(String persona, String name) {
    String csrf = Browser.csrf(browser.get("/?lang=zh-CN"));
    return browser.submit(
        "/chat/join", Map.of("csrf", csrf, "persona", persona, "name", name, "language", "zh-CN"));
  }

  private static Card card(String title) {
    return new Card(
        title,
        null,
        new Card.Picture("https://pictures.example/a.png", title),
        new Card.PriceTag("¥89.00", "会员价 ¥79.00"),
        List.of(new Card.Field("库存", "20")),
        List.of(
            new Action.Invoke("来一件", "buy:1", Action.Emphasis.PRIMARY),
            new Action.OpenUrl("去看看", "https://shop.example/s/1")));
  }

  private static Card evilCard() {
    return new Card(
        EVIL,
        EVIL,
        new Card.Picture("javascript:alert(1)", "\"><b>"),
        new Card.PriceTag(EVIL, EVIL),
        List.of(new Card.Field(EVIL, EVIL)),
        List.of(new Action.OpenUrl("<b>go</b>", "javascript:alert(1)")));
  }
}
