package io.xiaoer.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.checkout.CheckoutLookup;
import io.xiaoer.bot.commerce.checkout.FieldFault;
import io.xiaoer.bot.commerce.checkout.SaveOutcome;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.Recipient;
import io.xiaoer.bot.commerce.payment.StartOutcome;
import io.xiaoer.money.Money;
import io.xiaoer.payment.PaymentStep;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code /o/{token}} over real HTTP. */
final class OrderPageTest {

  private Edge edge;
  private Browser browser;

  @BeforeEach
  void open(@TempDir Path directory) {
    edge = new Edge(directory);
    browser = edge.browser();
    show("t", OrderStatus.AWAITING_PAYMENT, null);
  }

  @AfterEach
  void close() {
    browser.close();
    edge.close();
  }

  @Test
  void anUnpaidOrderAsksWhereItGoes() {
    // When
    String chinese = browser.get("/o/t?lang=zh-CN").body();
    String english = browser.get("/o/t?lang=en").body();

    // Then
    assertThat(chinese)
        .contains("等待付款", "儿童物理防晒乳", "¥79.00 × 2", "¥158.00", "还剩 28 分钟", Goods.NUMBER);
    assertThat(chinese).contains("<label for=\"f-phone\">手机号</label>", "autocomplete=\"tel\"");
    assertThat(english)
        .contains("Waiting for payment", "28 minutes left", "Kids Mineral Sunscreen");
  }

  @Test
  void thePageIsKeptByNobodyAndToldToNobody() {
    // When
    HttpResponse<String> page = browser.get("/o/t");

    // Then
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("img-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("https:");
    assertThat(page.body()).doesNotContain("https://");
  }

  @ParameterizedTest
  @EnumSource(OrderStatus.class)
  void everyStatusHasItsPage(OrderStatus status) {
    // Given
    show("t", status, Goods.recipient());

    // When
    HttpResponse<String> page = browser.get("/o/t");

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("data-status=\"" + status + "\"");
    assertThat(page.body().contains("action=\"/o/t/pay\""))
        .isEqualTo(status == OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void theOwnerSeesTheAddressAndThePhoneInPart() {
    // Given
    show("t", OrderStatus.AWAITING_PAYMENT, Goods.recipient());

    // When
    String page = browser.get("/o/t").body();

    // Then
    assertThat(page).contains("林小满", "138****5678", "文三路 90 号").doesNotContain("13812345678");
  }

  @Test
  void theWayOfTheParcelIsTold() {
    // Given
    edge.shop.checkouts.put(
        "t",
        found(
            Goods.order(
                OrderStatus.SHIPPED,
                edge.clock.instant(),
                Goods.recipient(),
                List.of(Goods.parcel(edge.clock.instant())))));

    // When
    String page = browser.get("/o/t").body();

    // Then
    assertThat(page).contains("SIM2026112200017", "派送中", "离开杭州转运中心");
    assertThat(page.indexOf("杭州西湖")).isLessThan(page.indexOf("赣州"));
  }

  @Test
  void faultsStandBesideTheirFieldsAndWhatWasTypedStays() {
    // Given
    edge.shop.saveOutcome = new SaveOutcome.Invalid(Map.of("phone", FieldFault.MALFORMED));

    // When
    HttpResponse<String> page = save("pay", "123");

    // Then
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("id=\"e-phone\"", "手机号好像不对", "value=\"123\"", "value=\"林小满\"");
    assertThat(page.body()).containsPattern("id=\"f-phone\"[^>]*aria-invalid=\"true\"");
    assertThat(page.body()).doesNotContainPattern("id=\"f-name\"[^>]*aria-invalid");
  }

  @Test
  void savedDetailsLeadBackOrOnToThePayment() {
    // Given
    edge.shop.saveOutcome =
        new SaveOutcome.Saved(order(OrderStatus.AWAITING_PAYMENT, Goods.recipient()));
    edge.shop.startOutcome = new StartOutcome.Ready(testPage());

    // When
    HttpResponse<String> stay = save("stay", "13812345678");
    HttpResponse<String> pay = save("pay", "13812345678");

    // Then
    assertThat(stay.statusCode()).isEqualTo(303);
    assertThat(stay.headers().firstValue("Location")).hasValue("/o/t");
    assertThat(edge.shop.forms.getFirst().phone()).isEqualTo("13812345678");
    assertThat(pay.body()).contains("沙箱支付");
    assertThat(edge.shop.returnUrls).containsExactly("http://shop.example/o/t");
  }

  @Test
  void aTestPaymentSaysThatItIsOneAndPostsWhatItWasGiven() {
    // Given
    edge.shop.startOutcome = new StartOutcome.Ready(testPage());

    // When
    HttpResponse<String> page = pay();

    // Then
    assertThat(page.body()).contains("不花真钱", "¥158.00", "action=\"/webhooks/payments/sandbox\"");
    assertThat(page.body())
        .contains("name=\"result\" value=\"paid\"", "name=\"result\" value=\"declined\"");
  }

  @Test
  void aProviderOfTheWebIsReachedByAPageNotByARedirect() {
    // Given
    edge.shop.startOutcome =
        new StartOutcome.Ready(new PaymentStep.Redirect("https://pay.example/x?a=1&b=2"));

    // When
    HttpResponse<String> page = pay();

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("content=\"0;url=https://pay.example/x?a=1&amp;b=2\"", "pay.example");
  }

  @Test
  void paymentNeedsARecipientFirstAndHappensOnce() {
    // When
    edge.shop.startOutcome = new StartOutcome.RecipientMissing();
    HttpResponse<String> missing = pay();
    edge.shop.startOutcome = new StartOutcome.NotPayable(OrderStatus.PAID);
    HttpResponse<String> paid = pay();

    // Then
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(missing.body()).contains("先填收货信息");
    assertThat(paid.statusCode()).isEqualTo(303);
  }

  @Test
  void formsFromElsewhereChangeNothing() {
    // When
    HttpResponse<String> save = browser.submit("/o/t/recipient", Map.of("name", "x"));
    HttpResponse<String> pay = browser.submit("/o/t/pay", Map.of("csrf", "forged"));

    // Then
    assertThat(save.statusCode()).isEqualTo(403);
    assertThat(pay.statusCode()).isEqualTo(403);
    assertThat(edge.shop.forms).isEmpty();
    assertThat(edge.shop.returnUrls).isEmpty();
  }

  @Test
  void linksThatAreOverOrUnknownSayWhatToDo() {
    // Given
    edge.shop.checkouts.put("old", new CheckoutLookup.Expired());

    // When
    HttpResponse<String> expired = browser.get("/o/old");
    HttpResponse<String> unknown = browser.get("/o/none");

    // Then
    assertThat(expired.statusCode()).isEqualTo(410);
    assertThat(expired.body()).contains("我的订单");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("再要一个");
    assertThat(unknown.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void guessingIsSlowedDownAndThenAllowedAgain() {
    // Given
    for (int i = 0; i < 30; i++) {
      browser.get("/o/guess" + i);
    }

    // When
    int slowed = browser.get("/o/guess").statusCode();
    int owner = browser.get("/o/t").statusCode();
    edge.clock.advance(Duration.ofMinutes(1));
    int later = browser.get("/o/guess").statusCode();

    // Then
    assertThat(slowed).isEqualTo(429);
    assertThat(owner).isEqualTo(200);
    assertThat(later).isEqualTo(404);
  }

  @Test
  void whatBuyersTypeIsNeverMarkup() {
    // Given
    String evil = "\"><script>alert(1)</script>";
    show("t", OrderStatus.PAID, new Recipient(evil, "13812345678", evil, evil));

    // When
    String page = browser.get("/o/t").body();

    // Then
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
  }

  private HttpResponse<String> save(String then, String phone) {
    return browser.submit(
        "/o/t/recipient",
        Map.of(
            "csrf",
            Browser.csrf(browser.get("/o/t")),
            "then",
            then,
            "name",
            "林小满",
            "phone",
            phone,
            "region",
            "浙江省杭州市西湖区",
            "address",
            "文三路 90 号"));
  }

  private HttpResponse<String> pay() {
    show("t", OrderStatus.AWAITING_PAYMENT, Goods.recipient());
    String csrf = Browser.csrf(browser.get("/o/t"));
    return browser.submit("/o/t/pay", Map.of("csrf", csrf));
  }

  private void show(String token, OrderStatus status, @Nullable Recipient recipient) {
    edge.shop.checkouts.put(token, found(order(status, recipient)));
  }

  private Order order(OrderStatus status, @Nullable Recipient recipient) {
    return Goods.order(status, edge.clock.instant(), recipient, List.of());
  }

  private static CheckoutLookup found(Order order) {
    return new CheckoutLookup.Found(order, order.createdAt().plus(Duration.ofHours(24)));
  }

  private static PaymentStep.TestPage testPage() {
    return new PaymentStep.TestPage(
        Money.of(15800, "CNY"),
        "/webhooks/payments/sandbox",
        Map.of("result", "paid"),
        Map.of("result", "declined"));
  }
}
