package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main path of the product with eyes and hands: two people, two browsers, one group, from a
 * question to a delivered parcel and a credited sale.
 */
@ExtendWith(BrowserAvailable.class)
class BrowserPathTest {

  private static final String CARDS = "#log-group .carousel .card";
  private static final String PROPOSAL = "#log-group .card:not(.carousel *)";

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void twoPeopleOfOneGroupAskOrderPayReceiveAndShare(BrowserStory story) throws Exception {
    // Given
    int port = RunningShop.freePort();
    Map<String, String> settings =
        Map.of(
            "XIAOER_HTTP_PORT", String.valueOf(port),
            "XIAOER_HTTP_PUBLICURL", "http://127.0.0.1:" + port);
    try (RunningShop shop = RunningShop.start(directory.resolve("data"), settings);
        BrowserPerson member = new BrowserPerson(directory.resolve("member"), story);
        BrowserPerson keeper = new BrowserPerson(directory.resolve("shopkeeper"), story)) {
      member.join(shop.edge("/?lang=" + story.language()), "member");
      keeper.join(shop.edge("/?lang=" + story.language()), "shopkeeper");

      ShopBooks books = new ShopBooks(shop);

      // When / Then
      asksAndIsShownCards(story, member, keeper);
      asksAboutOneOfThem(story, member);
      BigDecimal total = isProposedTwo(story, member, keeper);
      onlyTheBuyerConfirms(story, books, member, keeper);
      paysOnAPageOfTheirOwn(story, member);
      String number = isToldPrivately(story, books, total, member, keeper);
      isToldWhereTheParcelIs(story, number, member, keeper);
      keeperSharesWithHerName(story, member, keeper);
      buysFromTheSharedCard(story, member);
      keeperIsCredited(books);
      assertThat(member.browser().faults()).as("console of the member").isEmpty();
      assertThat(keeper.browser().faults()).as("console of the shopkeeper").isEmpty();
    }
  }

  private static void asksAndIsShownCards(BrowserStory story, BrowserPerson member, BrowserPerson keeper)
      throws IOException {
    // When
    BrowserSession screen = member.browser();
    member.say(story.said().ask());

    // Then: both see them, best first, and the page keeps within the screen
    screen.until("shows cards", () -> screen.shows(CARDS));
    keeper.browser().until("shows cards", () -> keeper.browser().shows(CARDS));
    int count = screen.texts(CARDS).size();
    assertThat(count).isBetween(2, 5);
    assertThat(screen.texts(CARDS + " .pic img")).hasSize(count);
    assertThat(screen.texts(CARDS + " .member")).hasSize(count);
    assertThat(screen.texts(CARDS + " .no").getFirst()).isEqualTo("1");
    assertThat(screen.texts(CARDS + " .press button")).hasSizeGreaterThanOrEqualTo(count);
    assertThat(screen.texts(CARDS + " .price b"))
        .allSatisfy(price -> assertThat(ShopBooks.amount(price)).isLessThanOrEqualTo(new BigDecimal("100")));
    assertThat(screen.texts(CARDS + " h3").getFirst())
        .containsIgnoringCase(story.read().sunscreen());
    member.screenshotOfChat("chat");
    assertThat(screen.isOnScreen("header.bar")).as("header on the screen").isTrue();
    assertThat(screen.isOnScreen("#room-group .chips")).as("hints on the screen").isTrue();
    assertThat(screen.isOnScreen("#room-group .composer")).as("composer on the screen").isTrue();
  }

  private static void asksAboutOneOfThem(BrowserStory story, BrowserPerson member) {
    // When
    member.sayByButton(story.said().askVolume());

    // Then
    member.browser().until("answers about the volume", () -> member.clerk().size() == 2);
    assertThat(member.clerk().getLast())
        .contains(member.browser().texts(CARDS + " h3").getFirst())
        .containsPattern(story.read().volume());
  }

  private static BigDecimal isProposedTwo(
      BrowserStory story, BrowserPerson member, BrowserPerson keeper) {
    // When
    BrowserSession screen = member.browser();
    int before = member.clerk().size();
    keeper.say(story.said().gossip());
    screen.until("shows the gossip", () -> member.reads(story.said().gossip()));
    member.say(story.said().order());

    // Then: an answer to the order and none to the gossip
    screen.until("proposes", () -> screen.shows(PROPOSAL + " dd"));
    assertThat(member.clerk()).hasSize(before + 1);
    BigDecimal unit = ShopBooks.amount(screen.texts(CARDS + " .member").getFirst());
    BigDecimal total = unit.multiply(BigDecimal.TWO);
    assertThat(ShopBooks.amount(screen.texts(PROPOSAL + " dd").getLast())).isEqualByComparingTo(total);
    assertThat(screen.texts(PROPOSAL + " dt"))
        .contains(story.read().stock(), story.read().unit(), story.read().total());
    return total;
  }

  private static void onlyTheBuyerConfirms(
      BrowserStory story, ShopBooks books, BrowserPerson member, BrowserPerson keeper)
      throws Exception {
    // When
    keeper.press(story.pressed().confirm());

    // Then
    keeper.browser().until("says whose it is", () -> keeper.reads(story.read().notYours()));
    assertThat(member.reads(story.read().notYours())).isFalse();
    assertThat(books.orders()).isEmpty();

    // When
    member.press(story.pressed().confirm());

    // Then
    member.browser().until("links to the checkout", () -> !member.whispers().isEmpty());
    assertThat(member.browser().source()).contains("/o/");
    assertThat(keeper.browser().source()).doesNotContain("/o/");
    assertThat(books.orders()).hasSize(1);
    member.screenshotOfChat("ordered");
  }

  private static void paysOnAPageOfTheirOwn(BrowserStory story, BrowserPerson member)
      throws IOException {
    // When
    BrowserSession screen = member.browser();
    member.follow(story.pressed().checkout());
    member.fillRecipient("12345");
    member.saveAndPay();

    // Then
    assertThat(screen.element("#e-phone").getText()).isNotBlank();
    assertThat(screen.texts(".field .fault")).hasSize(1);
    assertThat(screen.element("#f-name").getDomProperty("value"))
        .isEqualTo(story.home().recipient());

    // When
    member.screenshot("refused", "body");
    member.fillRecipient(BrowserPerson.PHONE);
    member.screenshot("checkout", "main .panel:last-of-type");
    member.saveAndPay();
    member.payInSandbox();

    // Then
    assertThat(screen.texts("h1").getFirst()).isNotBlank();
    member.screenshot("paid", "body");
    screen.back();
  }

  private static String isToldPrivately(
      BrowserStory story,
      ShopBooks books,
      BigDecimal total,
      BrowserPerson member,
      BrowserPerson keeper)
      throws Exception {
    // Then
    JsonNode order = books.orders().getFirst();
    String number = order.get("number").asText();
    assertThat(ShopBooks.amount(order.get("total").asText())).isEqualByComparingTo(total);
    for (String news : story.read().news()) {
      member
          .browser()
          .until(
              "whispers " + news,
              () ->
                  member.whispers().stream()
                      .anyMatch(said -> said.contains(news) && said.contains(number)));
    }
    keeper.browser().until("says that it is paid", () -> keeper.reads(story.read().paidLine()));
    assertThat(keeper.browser().source())
        .doesNotContain(number, "/o/", BrowserPerson.PHONE, story.home().address());
    member.screenshotOfChat("parcel");
    return number;
  }

  private static void isToldWhereTheParcelIs(
      BrowserStory story, String number, BrowserPerson member, BrowserPerson keeper) {
    // When
    int before = member.whispers().size();
    member.say(story.said().askParcel());

    // Then
    member.browser().until("answers where it is", () -> member.whispers().size() > before);
    assertThat(member.whispers().getLast()).contains(number);
    keeper
        .browser()
        .until("shows the question", () -> keeper.reads(story.said().askParcel()));
    assertThat(keeper.browser().source()).doesNotContain(number);
  }

  private static void keeperSharesWithHerName(
      BrowserStory story, BrowserPerson member, BrowserPerson keeper) throws IOException {
    // When
    keeper.say(story.said().share());

    // Then
    member.browser().until("shows who shares", () -> member.reads(story.read().sharedBy()));
    member.screenshotOfChat("shared");
  }

  private static void buysFromTheSharedCard(BrowserStory story, BrowserPerson member)
      throws IOException {
    // When
    BrowserSession screen = member.browser();
    member.follow(story.pressed().look());

    // Then
    assertThat(screen.element(".by").getText()).contains(story.read().sharedBy());
    assertThat(screen.element("h1").getText()).containsIgnoringCase(story.read().sunscreen());
    assertThat(ShopBooks.amount(screen.element(".price b").getText())).isPositive();
    member.screenshot("share", "body");

    // When
    screen.click(".buy .btn.primary");
    member.fillRecipient(BrowserPerson.PHONE);
    member.saveAndPay();

    // Then
    member.payInSandbox();
    screen.back();
  }

  private static void keeperIsCredited(ShopBooks books) throws Exception {
    // When
    JsonNode sale =
        books.orders().stream().filter(order -> order.hasNonNull("sharer")).findFirst().orElseThrow();
    JsonNode entries = books.ledger(sale.get("sharer").asText());

    // Then
    assertThat(sale.get("sharer").asText()).startsWith("playground/");
    assertThat(entries).hasSize(1);
    assertThat(entries.at("/0/orderNumber")).isEqualTo(sale.get("number"));
    assertThat(ShopBooks.amount(entries.at("/0/amount").asText())).isPositive();
  }
}
