package io.xiaoer.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaoer.bot.app.TelegramBotApi.Call;
import io.xiaoer.bot.app.TelegramUpdates.Person;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a wish in a Telegram group to a paid order, through the webhook and over real HTTP. */
class TelegramPathTest {

  private static final String LINK = TelegramWorld.PUBLIC_URL + "/o/";

  private final long group = TelegramUpdates.group();
  private final TelegramListing listing = new TelegramListing();

  private TelegramWorld world;

  @BeforeEach
  void open(@TempDir Path dataDir) throws IOException {
    world = new TelegramWorld(dataDir);
  }

  @AfterEach
  void close() {
    world.api().requireNothingUnknown();
    world.close();
  }

  @ParameterizedTest
  @EnumSource
  void aWishBecomesAPaidOrderAndNothingPrivateIsSaidInTheGroup(TelegramTongue tongue) {
    // Given: two members of one group, both of whom have opened their chat with the clerk
    Person buyer = tongue.person("小满", "Ann");
    Person other = tongue.person("阿丰", "Bob");

    // When: one of them asks for goods
    Call found = find(buyer, tongue);

    // Then: one message with a picture lists them inside the limit
    assertThat(world.messages(group)).hasSize(1);
    List<JsonNode> listed = listing.require(found, tongue);

    // When: and asks something about the first
    Call told = deliver(buyer, tongue.of("第一个多少毫升？", "how many ml is the first one?"));

    // Then: its own data answers
    listing.requireFact(told, listed.getFirst(), tongue);

    // When: and wants two of it
    Call proposal = deliver(buyer, tongue.of("第一个来两件", "two of the first one"));

    // Then: it is proposed, and only its buyer can confirm it
    requireProposal(proposal, listed.getFirst(), tongue);
    requireRefusal(other, proposal, tongue);

    // When: the buyer confirms
    Call privately = confirm(buyer, proposal, tongue);

    // Then: there is exactly one order, awaiting payment, and its link is the buyer's alone
    String number = requireOrder(buyer, listed.getFirst());
    String link = requireLink(privately, number, tongue);

    // When: and pays by that link
    pay(link);

    // Then: the buyer hears of it, the group hears a harmless line
    requirePaid(buyer, number, tongue);

    // When: Telegram delivers everything a second time
    // Then: nothing is done or said again
    requireNoDouble(buyer, number);
    requireNothingPrivateInTheGroup(number);
  }

  @ParameterizedTest
  @EnumSource
  void whoeverNeverOpenedTheChatIsAskedToAndThenGetsWhatWaited(TelegramTongue tongue) {
    // Given: a buyer to whom the clerk may not write
    Person buyer = tongue.person("小满", "Ann");
    world.api().closeChat(buyer.id());
    find(buyer, tongue);
    Call proposal = deliver(buyer, tongue.of("第一个来两件", "two of the first one"));

    // When
    press(buyer, proposal.behind(tongue.of("确认", "Confirm")));

    // Then: the group is asked to pass them on, with a link into the chat
    Call asked = world.awaitMessage(group, tongue.of("先跟我打个招呼", "say hi to me first"));
    String deepLink = "https://t.me/shopbot?start=hi";
    assertThat(asked.behind(tongue.of("跟店小二打招呼", "Say hi to Xiaoer"))).isEqualTo(deepLink);
    assertThat(world.api().calls("answerCallbackQuery"))
        .anySatisfy(call -> assertThat(call.body().path("url").asText()).isEqualTo(deepLink));
    assertThat(world.orders(buyer)).hasSize(1);
    String number = world.orders(buyer).getFirst().path("number").asText();

    // When: they open the chat
    world.api().openChat(buyer.id());
    world.deliver(TelegramUpdates.said(buyer.id(), buyer, "/start hi"));

    // Then: what waited is there, and a welcome
    Call waited = world.awaitMessage(buyer.id(), number);
    requireLink(waited, number, tongue);
    world.awaitMessage(buyer.id(), tongue.of("你好，我是店小二", "Hi, I'm Xiaoer"));
    requireNothingPrivateInTheGroup(number);
  }

  private Call find(Person buyer, TelegramTongue tongue) {
    world.deliver(
        TelegramUpdates.said(
            group,
            buyer,
            tongue.of("@shopbot 有没有适合宝宝的防晒霜，一百以内", "@shopbot sunscreen for kids under 15")));
    return world.awaitMessage(group, "1. ");
  }

  /** Says something to which the answer travels in the answer of the webhook. */
  private Call deliver(Person by, String words) {
    int calls = world.api().calls().size();
    Optional<Call> answer = world.deliver(TelegramUpdates.said(group, by, words));
    assertThat(answer).as("an answer inline to “%s”", words).isPresent();
    assertThat(answer.orElseThrow().chat()).isEqualTo(group);
    assertThat(world.api().calls()).hasSize(calls);
    return answer.orElseThrow();
  }

  private void press(Person by, String action) {
    Optional<Call> inline = world.deliver(TelegramUpdates.pressed(group, by, action));
    assertThat(inline).isEmpty();
  }

  private static void requireProposal(Call proposal, JsonNode good, TelegramTongue tongue) {
    BigDecimal each = new BigDecimal(good.path("memberPrice").asText());
    BigDecimal total = each.multiply(BigDecimal.TWO);
    assertThat(proposal.text())
        .contains(TelegramListing.title(good, tongue))
        .contains("× 2")
        .endsWith(total.toPlainString());
    assertThat(proposal.buttons())
        .extracting(button -> button.path("text").asText())
        .startsWith(tongue.of("确认", "Confirm"), tongue.of("不要了", "No thanks"));
  }

  private void requireRefusal(Person other, Call proposal, TelegramTongue tongue) {
    press(other, proposal.behind(tongue.of("确认", "Confirm")));
    world.awaitMessage(other.id(), tongue.of("这是别人的单子", "somebody else's"));
    TelegramWorld.await("the press is acknowledged", world::isNewestPressAcknowledged);
    assertThat(world.orders(other)).isEmpty();
  }

  private Call confirm(Person buyer, Call proposal, TelegramTongue tongue) {
    assertThat(world.orders(buyer)).isEmpty();
    press(buyer, proposal.behind(tongue.of("确认", "Confirm")));
    Call privately = world.awaitMessage(buyer.id(), tongue.of("记下了", "is set aside for you"));
    world.awaitMessage(group, tongue.of("小满，下单成功", "Ann, your order is in"));
    TelegramWorld.await("the press is acknowledged", world::isNewestPressAcknowledged);
    return privately;
  }

  private String requireOrder(Person buyer, JsonNode good) {
    List<JsonNode> orders = world.orders(buyer);
    assertThat(orders).hasSize(1);
    JsonNode order = orders.getFirst();
    assertThat(order.path("status").asText()).isEqualTo("AWAITING_PAYMENT");
    assertThat(order.path("lines")).hasSize(1);
    JsonNode line = order.path("lines").get(0);
    assertThat(line.path("productId").asText()).isEqualTo(good.path("id").asText());
    assertThat(line.path("quantity").asInt()).isEqualTo(2);
    return order.path("number").asText();
  }

  private static String requireLink(Call privately, String number, TelegramTongue tongue) {
    assertThat(privately.text()).contains(number);
    String link = privately.behind(tongue.of("填地址并付款", "Address and payment"));
    assertThat(link).startsWith(LINK);
    return link;
  }

  private void pay(String link) {
    try (TelegramCheckout checkout = new TelegramCheckout(world.shop())) {
      assertThat(checkout.pay(link)).containsPattern("data-status=\"(PAID|SHIPPED)\"");
    }
  }

  private void requirePaid(Person buyer, String number, TelegramTongue tongue) {
    Call privately = world.awaitMessage(buyer.id(), tongue.of("收到付款", "Got your payment"));
    assertThat(privately.text()).contains(number);
    world.awaitMessage(group, tongue.of("小满 的订单已付款", "Ann's order is paid"));
    assertThat(world.orders(buyer).getFirst().path("status").asText())
        .isNotEqualTo("AWAITING_PAYMENT");
  }

  private void requireNoDouble(Person buyer, String number) {
    List<Call> before = world.messages(group);
    long duplicates = world.counted("duplicate");
    world.deliverAllAgain();
    world.awaitQuiet();
    assertThat(world.counted("duplicate") - duplicates).isEqualTo(world.deliveries());
    assertThat(world.orders(buyer)).hasSize(1);
    assertThat(world.messages(group)).isEqualTo(before);
    assertThat(world.messages(buyer.id()))
        .filteredOn(
            call -> call.buttons().toString().contains(LINK) && call.text().contains(number))
        .hasSize(1);
  }

  private void requireNothingPrivateInTheGroup(String number) {
    List<String> secrets = List.of(number, "/o/", "13800138000", "林小满", "文三路");
    for (Call message : world.messages(group)) {
      assertThat(message.body().toString()).doesNotContain(secrets);
    }
  }
}
