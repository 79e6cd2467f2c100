package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main path of the product with eyes and hands: two people, two browsers, one group, from a
 * question to a delivered parcel and a credited sale. Nothing is said to the clerk but what people
 * say to each other.
 */
@ExtendWith(BrowserAvailable.class)
class BrowserPathTest {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
  private static final String PHONE = "13800138000";

  @TempDir private Path directory;
  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void twoPeopleOfOneGroupAskOrderPayReceiveAndShare(BrowserStory story) throws Exception {
    // Given
    int port = RunningShop.freePort();
    Map<String, String> settings =
        Map.of(
            "XIAOER_HTTP_PORT",
            String.valueOf(port),
            "XIAOER_HTTP_PUBLICURL",
            "http://127.0.0.1:" + port);
    try (RunningShop shop = RunningShop.start(directory.resolve("data"), settings);
        BrowserSession member = visitor(story, shop, "member");
        BrowserSession keeper = visitor(story, shop, "shopkeeper")) {
      // When / Then
      asksAndIsShownCards(story, member, keeper);
      asksAboutOneOfThem(story, member);
      BigDecimal total = isProposedTwo(story, member, keeper);
      onlyTheBuyerConfirms(story, shop, member, keeper);
      paysOnAPageOfTheirOwn(story, member);
      String number = isToldPrivately(story, shop, total, member, keeper);
      isToldWhereTheParcelIs(story, number, member, keeper);
      keeperSharesWithHerName(story, member, keeper);
      buysFromTheSharedCard(story, member);
      keeperIsCredited(shop);
      assertThat(member.faults()).as("console of the member").isEmpty();
      assertThat(keeper.faults()).as("console of the shopkeeper").isEmpty();
    }
  }

  private BrowserSession visitor(BrowserStory story, RunningShop shop, String persona) {
    BrowserSession session = BrowserSession.open(directory.resolve(persona), story.screen());
    session.go(shop.edge("/?lang=" + story.language()));
    session.join(persona);
    return session;
  }

  private void asksAndIsShownCards(BrowserStory story, BrowserSession member, BrowserSession keeper)
      throws IOException {
    // When
    member.say(story.said().ask());

    // Then
    String cards = "#log-group .carousel .card";
    member.until("shows cards", () -> member.shows(cards));
    keeper.until("shows cards", () -> keeper.shows(cards));
    int count = member.texts(cards).size();
    assertThat(count).isBetween(2, 5);
    assertThat(member.texts(cards + " .pic img")).hasSize(count);
    assertThat(member.texts(cards + " .member")).hasSize(count);
    assertThat(member.texts(cards + " .no").getFirst()).isEqualTo("1");
    assertThat(member.texts(cards + " .press button")).hasSizeGreaterThanOrEqualTo(count);
    assertThat(member.texts(cards + " .price b"))
        .allSatisfy(price -> assertThat(amount(price)).isLessThanOrEqualTo(new BigDecimal("100")));
    assertThat(member.texts(cards + " h3").getFirst())
        .containsIgnoringCase(story.read().sunscreen());
    member.screenshot("chat-" + story.picture(), "#log-group .msg:last-child");
  }

  private void asksAboutOneOfThem(BrowserStory story, BrowserSession member) {
    // When
    member.sayByButton(story.said().askVolume());

    // Then
    member.until("answers about the volume", () -> member.clerk().size() == 2);
    assertThat(member.clerk().getLast())
        .contains(member.texts("#log-group .carousel h3").getFirst())
        .containsPattern(story.read().volume());
  }

  private BigDecimal isProposedTwo(
      BrowserStory story, BrowserSession member, BrowserSession keeper) {
    // When
    int before = member.clerk().size();
    keeper.say(story.said().gossip());
    member.until("shows the gossip", () -> member.reads(story.said().gossip()));
    member.say(story.said().order());

    // Then: an answer to the order and none to the gossip
    member.until("proposes", () -> member.shows("#log-group .card dl dd"));
    assertThat(member.clerk()).hasSize(before + 1);
    BigDecimal unit = amount(member.texts("#log-group .carousel .member").getFirst());
    BigDecimal total = unit.multiply(BigDecimal.TWO);
    assertThat(member.texts("#log-group .card:not(.carousel *) dd").getLast())
        .satisfies(text -> assertThat(amount(text)).isEqualByComparingTo(total));
    assertThat(member.texts("#log-group .card:not(.carousel *) dt"))
        .contains(story.read().stock(), story.read().unit(), story.read().total());
    return total;
  }

  private void onlyTheBuyerConfirms(
      BrowserStory story, RunningShop shop, BrowserSession member, BrowserSession keeper)
      throws Exception {
    // When
    keeper.press(story.pressed().confirm());

    // Then
    keeper.until("says whose it is", () -> keeper.reads(story.read().notYours()));
    assertThat(member.reads(story.read().notYours())).isFalse();
    assertThat(orders(shop)).isEmpty();

    // When
    member.press(story.pressed().confirm());

    // Then
    member.until("links to the checkout", () -> member.source().contains("/o/"));
    assertThat(keeper.source()).doesNotContain("/o/");
    assertThat(orders(shop)).hasSize(1);
    member.screenshot("ordered-" + story.picture(), "#log-group .msg:last-child");
    keeper.screenshot("not-yours-" + story.picture(), "#log-group .msg:last-child");
  }

  private void paysOnAPageOfTheirOwn(BrowserStory story, BrowserSession member) throws IOException {
    // When
    member.follow(story.pressed().checkout());
    fillRecipient(story, member, "12345");

    // Then
    assertThat(member.element("#e-phone").getText()).isNotBlank();
    assertThat(member.texts(".field .fault")).hasSize(1);
    assertThat(member.element("#f-name").getDomProperty("value"))
        .isEqualTo(story.home().recipient());
    member.screenshot("checkout-" + story.picture(), "h1");

    // When
    fillRecipient(story, member, PHONE);
    member.element("#pay").click();

    // Then
    isPaid(member);
    member.screenshot("paid-" + story.picture(), "h1");
    member.back();
  }

  private static void fillRecipient(BrowserStory story, BrowserSession member, String phone) {
    member.fill("name", story.home().recipient());
    member.fill("phone", phone);
    member.fill("region", story.home().region());
    member.fill("address", story.home().address());
    member.element("button[name=then][value=pay]").click();
  }

  /** A day of the carrier is a second: the parcel may be on its way before we look. */
  private static void isPaid(BrowserSession member) {
    member.until(
        "says paid",
        () ->
            member.shows(
                "[data-status=PAID], [data-status=SHIPPED], [data-status=DELIVERED],"
                    + " [data-status=COMPLETED]"));
  }

  private String isToldPrivately(
      BrowserStory story,
      RunningShop shop,
      BigDecimal total,
      BrowserSession member,
      BrowserSession keeper)
      throws Exception {
    // Then
    JsonNode order = orders(shop).getFirst();
    String number = order.get("number").asText();
    assertThat(new BigDecimal(order.get("total").asText())).isEqualByComparingTo(total);
    for (String news : story.read().news()) {
      member.until(
          "whispers " + news,
          () -> member.whispers().stream().anyMatch(w -> w.contains(news) && w.contains(number)));
    }
    keeper.until("says that it is paid", () -> keeper.reads(story.read().paidLine()));
    assertThat(keeper.source())
        .doesNotContain(number)
        .doesNotContain("/o/")
        .doesNotContain(PHONE)
        .doesNotContain(story.home().address());
    member.screenshot("parcel-" + story.picture(), "#log-group .msg:last-child");
    return number;
  }

  private void isToldWhereTheParcelIs(
      BrowserStory story, String number, BrowserSession member, BrowserSession keeper) {
    // When
    int before = member.whispers().size();
    member.say(story.said().askParcel());

    // Then
    member.until("answers where it is", () -> member.whispers().size() > before);
    assertThat(member.whispers().getLast()).contains(number);
    keeper.until("shows the question", () -> keeper.reads(story.said().askParcel()));
    assertThat(keeper.source()).doesNotContain(number);
  }

  private void keeperSharesWithHerName(
      BrowserStory story, BrowserSession member, BrowserSession keeper) throws IOException {
    // When
    keeper.say(story.said().share());

    // Then
    member.until("shows who shares", () -> member.reads(story.read().sharedBy()));
    member.screenshot("shared-" + story.picture(), "#log-group .msg:last-child");
  }

  private void buysFromTheSharedCard(BrowserStory story, BrowserSession member) throws IOException {
    // When
    member.follow(story.pressed().look());

    // Then
    assertThat(member.element(".by").getText()).contains(story.read().sharedBy());
    assertThat(member.element("h1").getText()).containsIgnoringCase(story.read().sunscreen());
    assertThat(amount(member.element(".price b").getText())).isPositive();
    member.screenshot("share-" + story.picture(), ".bar");

    // When
    member.element(".buy .btn.primary").click();
    fillRecipient(story, member, PHONE);
    member.element("#pay").click();

    // Then
    isPaid(member);
    member.back();
  }

  private void keeperIsCredited(RunningShop shop) throws Exception {
    // When
    JsonNode sale =
        orders(shop).stream().filter(order -> order.hasNonNull("sharer")).findFirst().orElseThrow();
    String sharer = URLEncoder.encode(sale.get("sharer").asText(), StandardCharsets.UTF_8);
    JsonNode ledger =
        json.readTree(shop.get(shop.management("/api/ledger?member=" + sharer)).body());

    // Then
    assertThat(sale.get("sharer").asText()).startsWith("playground/");
    assertThat(ledger.get("entries")).hasSize(1);
    assertThat(ledger.at("/entries/0/orderNumber")).isEqualTo(sale.get("number"));
    assertThat(new BigDecimal(ledger.at("/entries/0/amount").asText())).isPositive();
  }

  private List<JsonNode> orders(RunningShop shop) throws Exception {
    return List.copyOf(
        json.readTree(shop.get(shop.management("/api/orders")).body())
            .get("orders")
            .valueStream()
            .toList());
  }

  private static BigDecimal amount(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .findFirst()
        .map(MatchResult::group)
        .map(number -> new BigDecimal(number.replace(",", "")))
        .orElseThrow(() -> new AssertionError("no amount in " + text));
  }
}
