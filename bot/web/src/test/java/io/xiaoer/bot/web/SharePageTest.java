package io.xiaoer.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.order.GuestOrder;
import io.xiaoer.bot.commerce.order.GuestOutcome;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.web.pages.SharedGoods;
import io.xiaoer.money.Money;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /s/{code}} over real HTTP. */
final class SharePageTest {

  private static final String SUN = "baby-sun-lotion-50";
  private static final Money PRICE = Money.of(8900, "CNY");

  private Edge edge;
  private Browser browser;

  @BeforeEach
  void open(@TempDir Path directory) {
    edge = new Edge(directory);
    browser = edge.browser();
    edge.shop.shared.put("one", Goods.shared("one", Goods.sunscreen(), PRICE, Map.of(SUN, 4)));
  }

  @AfterEach
  void close() {
    browser.close();
    edge.close();
  }

  @Test
  void thePageShowsGoodsSharerAndStockInBothLanguages() {
    // When
    String chinese = browser.get("/s/one?lang=zh-CN").body();
    String english = browser.get("/s/one?lang=en").body();

    // Then
    assertThat(chinese).contains("王姐 推荐", "儿童物理防晒乳", "¥89.00", "会员价 ¥79.00", "仅剩 4 件", "适用年龄");
    assertThat(english)
        .contains("王姐 recommends", "Kids Mineral Sunscreen", "Only 4 left", "6 months and up");
    assertThat(chinese).doesNotContain("分享之后价格变了");
  }

  @Test
  void messengersAreGivenAPreview() {
    // When
    String page = browser.get("/s/one").body();

    // Then
    assertThat(page)
        .contains("property=\"og:title\" content=\"儿童物理防晒乳 SPF50+ 50ml\"")
        .contains("property=\"og:url\" content=\"http://shop.example/s/one\"")
        .contains("property=\"og:image\" content=\"http://shop.example/pictures/" + SUN + ".png\"")
        .contains("property=\"product:price:amount\" content=\"89.00\"");
  }

  @Test
  void aPriceThatChangedSinceIsSaid() {
    // Given
    edge.shop.shared.put(
        "one", Goods.shared("one", Goods.sunscreen(), Money.of(8500, "CNY"), Map.of(SUN, 4)));

    // When
    String page = browser.get("/s/one").body();

    // Then
    assertThat(page).contains("当时 ¥85.00，现在 ¥89.00");
  }

  @Test
  void kindsAreChosenAndThoseSoldOutCannotBe() {
    // Given
    edge.shop.shared.put(
        "many",
        Goods.shared(
            "many",
            Goods.withVariants(),
            PRICE,
            Map.of("towel-white", 12, "towel-green", 3, "towel-pink", 0)));

    // When
    String page = browser.get("/s/many").body();

    // Then
    assertThat(page).contains("¥89.00 起", "灰绿", "name=\"price.towel-green\" value=\"9900\"");
    assertThat(input(page, "towel-white")).contains("checked");
    assertThat(input(page, "towel-pink")).contains("disabled");
  }

  @Test
  void whatIsNoLongerSoldSaysSo() {
    // Given
    edge.shop.shared.put(
        "old", new SharedGoods(Goods.link("old", "gone", PRICE), "王姐", null, Map.of()));
    edge.shop.shared.put("empty", Goods.shared("empty", Goods.sunscreen(), PRICE, Map.of(SUN, 0)));

    // When
    HttpResponse<String> ended = browser.get("/s/old");
    HttpResponse<String> soldOut = browser.get("/s/empty");
    HttpResponse<String> unknown = browser.get("/s/none");

    // Then
    assertThat(ended.statusCode()).isEqualTo(410);
    assertThat(ended.body()).contains("已经下架了");
    assertThat(soldOut.body()).contains("暂时卖完了").doesNotContain("立即购买");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("这个链接打不开");
  }

  @Test
  void buyingLeadsToTheCheckoutOfAGuest() {
    // Given
    edge.shop.guestOutcome =
        new GuestOutcome.Placed(
            Goods.order(OrderStatus.AWAITING_PAYMENT, edge.clock.instant(), null, List.of()),
            "t0ken");
    Map<String, String> form = form(browser.get("/s/one"));

    // When
    HttpResponse<String> answer = browser.submit("/s/one", form);

    // Then
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/o/t0ken");
    GuestOrder order = edge.shop.bought.getFirst();
    assertThat(order.formId()).isEqualTo(form.get("formId"));
    assertThat(order.shareCode()).isEqualTo("one");
    assertThat(order.sku()).isEqualTo(SUN);
    assertThat(order.quantity()).isEqualTo(2);
    assertThat(order.shownPrice()).isEqualTo(PRICE);
    assertThat(order.buyer().channel().value()).isEqualTo("web");
  }

  @Test
  void theSameBrowserIsTheSameGuestAndEachPageAnotherForm() {
    // Given
    Map<String, String> first = form(browser.get("/s/one"));
    Map<String, String> second = form(browser.get("/s/one"));

    // When
    browser.submit("/s/one", first);
    browser.submit("/s/one", second);

    // Then
    assertThat(edge.shop.bought)
        .extracting(GuestOrder::buyer)
        .hasSize(2)
        .containsOnly(edge.shop.bought.getFirst().buyer());
    assertThat(first.get("formId")).isNotEqualTo(second.get("formId"));
  }

  @Test
  void aFormWithoutItsTokenBuysNothing() {
    // Given
    Map<String, String> form = form(browser.get("/s/one"));
    form.put("csrf", "forged");

    // When
    HttpResponse<String> answer = browser.submit("/s/one", form);

    // Then
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(edge.shop.bought).isEmpty();
  }

  @Test
  void whatCannotBeBoughtIsSaidOnThePage() {
    // Given
    Map<String, String> form = form(browser.get("/s/one"));

    // When
    edge.shop.guestOutcome = new GuestOutcome.PriceChanged(Money.of(8000, "CNY"), PRICE);
    HttpResponse<String> changed = browser.submit("/s/one", form);
    edge.shop.guestOutcome = new GuestOutcome.SoldOut(1);
    HttpResponse<String> soldOut = browser.submit("/s/one", form);
    edge.shop.guestOutcome = new GuestOutcome.TooMany(99);
    HttpResponse<String> tooMany = browser.submit("/s/one", form);

    // Then
    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(changed.body()).contains("role=\"alert\"", "当时 ¥80.00，现在 ¥89.00");
    assertThat(soldOut.statusCode()).isEqualTo(409);
    assertThat(soldOut.body()).contains("只剩 1 件了");
    assertThat(tooMany.statusCode()).isEqualTo(422);
  }

  @Test
  void nonsenseBuysNothing() {
    // Given
    Map<String, String> form = form(browser.get("/s/one"));

    for (String quantity : List.of("", "0", "-1", "two", "99999999999")) {
      form.put("quantity", quantity);

      // When
      HttpResponse<String> answer = browser.submit("/s/one", form);

      // Then
      assertThat(answer.statusCode()).as(quantity).isEqualTo(422);
    }
    assertThat(edge.shop.bought).isEmpty();
  }

  @Test
  void whoOrdersTooFastIsSlowedDown() {
    // Given
    Map<String, String> form = form(browser.get("/s/one"));
    for (int i = 0; i < 20; i++) {
      browser.submit("/s/one", form);
    }

    // When
    HttpResponse<String> answer = browser.submit("/s/one", form);

    // Then
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void namesAndTitlesAreNeverMarkup() {
    // Given
    String evil = "\"><script>alert(1)</script>";
    SharedGoods goods =
        Goods.shared(
            "evil", Goods.product(SUN, Goods.text(evil, evil), List.of()), PRICE, Map.of(SUN, 4));
    edge.shop.shared.put(
        "evil", new SharedGoods(goods.link(), evil, goods.product(), goods.available()));

    // When
    String page = browser.get("/s/evil").body();

    // Then
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
  }

  private static Map<String, String> form(HttpResponse<String> page) {
    Map<String, String> fields = new TreeMap<>();
    Matcher hidden =
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
            .matcher(page.body());
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    fields.put("quantity", "2");
    return fields;
  }

  private static String input(String page, String value) {
    Matcher input =
        Pattern.compile("<input type=\"radio\"[^>]*value=\"" + value + "\"[^>]*>").matcher(page);
    assertThat(input.find()).isTrue();
    return input.group();
  }
}
