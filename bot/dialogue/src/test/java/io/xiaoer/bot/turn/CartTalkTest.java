package io.xiaoer.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.human.Ticket;
import io.xiaoer.bot.commerce.human.TicketLine;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.channel.Audience;
import io.xiaoer.intent.TrainedRecognizer;
import io.xiaoer.testkit.channel.RecordingChannel;
import io.xiaoer.testkit.time.Patience;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Carts and orders that are changed, cancelled and undone by talking: nothing without a yes. */
class CartTalkTest {

  private static final TrainedRecognizer RECOGNIZER = TrainedRecognizer.load();

  private ShopTalk talk;

  @BeforeEach
  void open(@TempDir Path dir) {
    talk = new ShopTalk(dir, TalkGoods.all(), RECOGNIZER);
  }

  @AfterEach
  void close() {
    talk.close();
  }

  @Test
  void aCartIsFilledLookedAtAndOrdered() {
    // Given
    talk.says("ann", "有没有双肩包");
    ShopTalk.Said put = talk.says("ann", "第一个加到购物车，要两件");
    talk.says("ann", "有没有防晒霜");
    talk.says("ann", "第一个加到购物车");

    // When
    String cart = talk.says("ann", "看看购物车").text();
    ShopTalk.Said proposal = talk.says("ann", "购物车结算");
    String placed = talk.says("ann", "确认").text();

    // Then
    assertThat(put.messages()).allMatch(CartTalkTest::isPrivate);
    assertThat(cart).contains("1. ", "双肩包", "2. ", "防晒霜", "合计");
    assertThat(proposal.text()).contains("双肩包").contains("防晒霜").contains("合计");
    assertThat(proposal.messages()).allMatch(CartTalkTest::isPrivate);
    assertThat(placed).contains("订单");
    assertThat(orders("ann").getFirst().lines()).hasSize(2);
    assertThat(talk.says("ann", "看看购物车").text()).contains("空的");
  }

  @Test
  void aKindIsAskedBeforeItGoesIn() {
    // Given
    talk.says("ann", "有没有云朵短袖T恤");

    // When
    String asked = talk.says("ann", "第一个加到购物车").text();
    String put = talk.says("ann", "白色M码").text();

    // Then
    assertThat(asked).contains("有几种");
    assertThat(put).contains("放进购物车");
    assertThat(Patience.value(talk.floor.carts.of(RecordingChannel.member("ann"))).items())
        .containsOnlyKeys("shirt-w-m");
  }

  @Test
  void whatIsTakenOutComesBackWhenUndone() {
    // Given
    talk.says("ann", "有没有双肩包");
    talk.says("ann", "第一个加到购物车");

    // When
    String removed = talk.says("ann", "把它从购物车去掉").text();
    String back = talk.says("ann", "撤销").text();
    String nothing = talk.says("ann", "撤销").text();

    // Then
    assertThat(removed).contains("拿出来了");
    assertThat(back).contains("恢复");
    assertThat(nothing).contains("没有可以撤销");
    assertThat(Patience.value(talk.floor.carts.of(RecordingChannel.member("ann"))).items())
        .hasSize(1);
  }

  @Test
  void aCartIsEmptiedAfterAYesAndOnce() {
    // Given
    talk.says("ann", "有没有双肩包");
    talk.says("ann", "第一个加到购物车");
    ShopTalk.Said asked = talk.says("ann", "清空购物车");
    String yes = asked.button("是的");

    // When
    String stranger = talk.presses("bob", yes).text();
    boolean stillFull =
        !Patience.value(talk.floor.carts.of(RecordingChannel.member("ann"))).isEmpty();
    String done = talk.presses("ann", yes).text();
    String again = talk.presses("ann", yes).text();

    // Then
    assertThat(stranger).contains("person who asked");
    assertThat(stillFull).isTrue();
    assertThat(done).contains("清空了");
    assertThat(again).contains("过期");
  }

  @Test
  void aYesThatComesTooLateDoesNothing() {
    // Given
    talk.says("ann", "有没有双肩包");
    talk.says("ann", "第一个加到购物车");
    String yes = talk.says("ann", "清空购物车").button("是的");

    // When
    talk.floor.clock.advance(Duration.ofMinutes(11));
    String late = talk.presses("ann", yes).text();

    // Then
    assertThat(late).contains("过期");
    assertThat(Patience.value(talk.floor.carts.of(RecordingChannel.member("ann"))).isEmpty())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"取消订单", "cancel my order"})
  void anUnpaidOrderIsCancelledAfterAYes(String words) {
    // Given
    buy("ann");

    // When
    ShopTalk.Said asked = talk.says("ann", words);
    OrderStatus before = orders("ann").getFirst().status();
    talk.says("ann", words.startsWith("c") ? "confirm" : "确认");

    // Then
    assertThat(asked.messages()).allMatch(CartTalkTest::isPrivate);
    assertThat(before).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    assertThat(orders("ann").getFirst().status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void aNoLeavesTheOrderAsItIs() {
    // Given
    buy("ann");
    talk.says("ann", "取消订单");

    // When
    String left = talk.says("ann", "不要了").text();

    // Then
    assertThat(left).contains("没有动");
    assertThat(orders("ann").getFirst().status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void aPaidOrderIsHandedToAPerson() {
    // Given
    Order order = buy("ann");
    Patience.value(
        talk.floor.database.transact(
            tx -> talk.floor.orders.markPaid(tx, order, talk.floor.clock.instant())));

    // When
    String answer = talk.says("ann", "取消订单").text();

    // Then
    assertThat(answer).contains("已经付款").contains("店家");
    assertThat(orders("ann").getFirst().status()).isEqualTo(OrderStatus.PAID);
    assertThat(passedOn()).anyMatch(line -> line.words().contains(order.number()));
  }

  @Test
  void anUnpaidOrderBecomesAnotherOneAfterAYes() {
    // Given
    Order before = buy("ann");

    // When
    String asked = talk.says("ann", "订单改成三件").text();
    talk.says("ann", "确认");

    // Then
    assertThat(asked).contains("× 3").contains("合计");
    List<Order> orders = orders("ann");
    assertThat(orders).hasSize(2);
    assertThat(orders)
        .filteredOn(order -> order.number().equals(before.number()))
        .allMatch(order -> order.status() == OrderStatus.CANCELLED);
    assertThat(orders)
        .filteredOn(order -> !order.number().equals(before.number()))
        .allMatch(
            order ->
                order.status() == OrderStatus.AWAITING_PAYMENT
                    && order.lines().getFirst().quantity() == 3);
  }

  @Test
  void anOrderJustPlacedIsUndone() {
    // Given
    buy("ann");

    // When
    String undone = talk.says("ann", "撤销").text();

    // Then
    assertThat(undone).contains("取消了");
    assertThat(orders("ann").getFirst().status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void whatOnlyAPersonCanSettleIsPassedOn() {
    // Given
    buy("ann");

    // When
    String refund = talk.says("ann", "我的退款到哪了").text();
    String complaint = talk.says("ann", "我要投诉，东西是坏的").text();

    // Then
    assertThat(refund).contains("没有付过款");
    assertThat(complaint).contains("转给店家");
    assertThat(passedOn()).anyMatch(line -> line.words().contains("东西是坏的"));
  }

  /** What stands on the ticket that waits. */
  private List<TicketLine> passedOn() {
    Ticket ticket = Patience.value(talk.tickets.list(true, 5)).tickets().getFirst();
    return Patience.value(talk.tickets.lines(ticket.id()));
  }

  private Order buy(String member) {
    talk.says(member, "有没有双肩包");
    talk.says(member, "第一个来一件");
    talk.says(member, "确认");
    return orders(member).getFirst();
  }

  private List<Order> orders(String member) {
    return Patience.value(talk.floor.orders.of(RecordingChannel.member(member), 10));
  }

  private static boolean isPrivate(io.xiaoer.channel.Outbound message) {
    return message.audience() instanceof Audience.Only;
  }
}
