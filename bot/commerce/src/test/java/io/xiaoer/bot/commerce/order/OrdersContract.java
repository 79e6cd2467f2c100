package io.xiaoer.bot.commerce.order;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.ConfirmOutcome.Placed;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.channel.MemberKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of orders, and who may see them. */
abstract class OrdersContract extends OnShopFloor {

  OrdersContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void somebodyElsesOrderReadsAsNone() {
    // Given
    MemberKey buyer = shop.member("buyer");
    String number = shop.placed(shop.wish(buyer, shop.sells("10.00", 5), 1)).order().number();

    // When, Then
    assertThat(await(shop.orders().find(number, shop.member("other"))))
        .isEqualTo(new OrderLookup.NotFound());
    assertThat(await(shop.orders().find("X00000000000", buyer)))
        .isEqualTo(new OrderLookup.NotFound());
    assertThat(await(shop.orders().find(number.toLowerCase(Locale.ROOT), buyer)))
        .isInstanceOf(OrderLookup.Found.class);
  }

  @Test
  void listsABuyersOrdersNewestFirst() {
    // Given
    MemberKey buyer = shop.member("buyer");
    String sku = shop.sells("10.00", 5);
    List<String> numbers =
        IntStream.range(0, 3)
            .mapToObj(
                _ -> {
                  shop.clock().advance(Duration.ofSeconds(1));
                  return shop.placed(shop.wish(buyer, sku, 1)).order().number();
                })
            .toList();

    // When
    List<Order> orders = await(shop.orders().of(buyer, 2));

    // Then
    assertThat(orders).extracting(Order::number).containsExactly(numbers.get(2), numbers.get(1));
  }

  @Test
  void listsAllOrdersSinceATimeForOperators() {
    // Given
    Instant since = Instant.parse("2027-01-01T00:00:00Z");
    String sku = shop.sells("10.00", 5);
    shop.clock().set(since.minusMillis(1));
    shop.placed(shop.wish(shop.member("before"), sku, 1));
    shop.clock().set(since);
    shop.placed(shop.wish(shop.member("first"), sku, 1));
    shop.clock().advance(Duration.ofSeconds(1));
    String newest = shop.placed(shop.wish(shop.member("second"), sku, 1)).order().number();

    // When
    OrderPage page = await(shop.orders().list(since, 1));

    // Then
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.orders()).extracting(Order::number).containsExactly(newest);
    assertThat(await(shop.orders().list(null, 1)).total()).isGreaterThan(2);
  }

  @Test
  void anUnpaidOrderExpiresOnceAndItsBuyerIsTold() {
    // Given
    String sku = shop.sells("10.00", 5);
    String number = shop.placed(shop.wish(shop.member("buyer"), sku, 2)).order().number();
    shop.clock().advance(Duration.ofMinutes(30));
    Instant now = shop.clock().instant();

    // When
    List<Integer> expired =
        await(
                Future.all(
                    IntStream.range(0, 4).mapToObj(_ -> shop.orders().expireUnpaid(now)).toList()))
            .list();

    // Then
    assertThat(expired.stream().mapToInt(Integer::intValue).sum()).isPositive();
    assertThat(shop.current(number).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(shop.reserved(sku)).isZero();
    assertThat(shop.left(sku)).isEqualTo(5);
    assertThat(shop.told(number, "expired CANCELLED")).isEqualTo(1);
    assertThat(await(shop.orders().expireUnpaid(now))).isZero();
  }

  @Test
  void anOrderDoesNotExpireBeforeItsTime() {
    // Given
    String sku = shop.sells("10.00", 5);
    String number = shop.placed(shop.wish(shop.member("buyer"), sku, 2)).order().number();
    shop.clock().advance(Duration.ofMinutes(30).minusMillis(1));

    // When
    await(shop.orders().expireUnpaid(shop.clock().instant()));

    // Then
    assertThat(shop.current(number).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    assertThat(shop.reserved(sku)).isEqualTo(2);
  }

  @Test
  void anOrderWithAPaymentUnderWayWaitsForTheProvidersWordButNotForEver() {
    // Given
    String sku = shop.sells("10.00", 5);
    Placed placed = shop.placed(shop.wish(shop.member("buyer"), sku, 2));
    shop.paying(placed);
    shop.clock().advance(Duration.ofMinutes(31));

    // When, Then
    await(shop.orders().expireUnpaid(shop.clock().instant()));
    assertThat(shop.current(placed.order().number()).status())
        .isEqualTo(OrderStatus.AWAITING_PAYMENT);

    shop.clock().advance(Orders.PATIENCE);
    await(shop.orders().expireUnpaid(shop.clock().instant()));
    assertThat(shop.current(placed.order().number()).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(shop.reserved(sku)).isZero();
  }

  @Test
  void itsBuyerCancelsAnUnpaidOrderOnce() {
    // Given
    String sku = shop.sells("10.00", 5);
    MemberKey buyer = shop.member("buyer");
    String number = shop.placed(shop.wish(buyer, sku, 2)).order().number();

    // When
    CancelOutcome first = cancel(number, buyer);
    CancelOutcome second = cancel(number, buyer);

    // Then
    assertThat(first).isInstanceOf(CancelOutcome.Cancelled.class);
    assertThat(second).isInstanceOf(CancelOutcome.AlreadyCancelled.class);
    assertThat(shop.reserved(sku)).isZero();
    assertThat(shop.onHand(sku)).isEqualTo(5);
  }

  @Test
  void nobodyElseCancelsIt() {
    // Given
    String sku = shop.sells("10.00", 5);
    String number = shop.placed(shop.wish(shop.member("buyer"), sku, 2)).order().number();

    // When
    CancelOutcome outcome = cancel(number, shop.member("other"));

    // Then
    assertThat(outcome).isEqualTo(new CancelOutcome.NotFound());
    assertThat(shop.reserved(sku)).isEqualTo(2);
  }

  @Test
  void aPaidOrderIsTooLateToCancel() {
    // Given
    MemberKey buyer = shop.member("buyer");
    Order order = shop.paidOrder(buyer);

    // When
    CancelOutcome outcome = cancel(order.number(), buyer);

    // Then
    assertThat(outcome).isEqualTo(new CancelOutcome.TooLate(OrderStatus.PAID));
    assertThat(shop.current(order.number()).status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void cancellingAndExpiringAtOnceReleasesOnce() {
    // Given
    String sku = shop.sells("10.00", 5);
    MemberKey buyer = shop.member("buyer");
    String number = shop.placed(shop.wish(buyer, sku, 2)).order().number();
    shop.clock().advance(Duration.ofMinutes(20));
    shop.placed(shop.wish(shop.member("keeper"), sku, 1));
    shop.clock().advance(Duration.ofMinutes(10));

    // When
    await(
        Future.all(
            shop.database().transact(tx -> shop.orders().cancel(tx, number, buyer)),
            shop.orders().expireUnpaid(shop.clock().instant())));

    // Then
    assertThat(shop.reserved(sku)).isEqualTo(1);
    assertThat(shop.left(sku)).isEqualTo(4);
  }

  @Test
  void aFeedThatKnowsOfFewerPiecesThanAreReservedNeverMakesStockNegative() {
    // Given
    String sku = shop.sells("10.00", 5);
    Placed paying = shop.placed(shop.wish(shop.member("buyer"), sku, 3));
    Placed waiting = shop.placed(shop.wish(shop.member("other"), sku, 1));
    String reference = shop.paying(paying);
    shop.restocks(sku, "10.00", 1);

    // When
    await(shop.payments().settle(shop.notice(reference, shop.paid("30.00")), "scripted"));

    // Then
    assertThat(shop.current(paying.order().number()).status()).isEqualTo(OrderStatus.PAID);
    assertThat(shop.onHand(sku)).isZero();
    assertThat(shop.reserved(sku)).isEqualTo(1);
    cancel(waiting.order().number(), waiting.order().buyer());
    assertThat(shop.reserved(sku)).isZero();
  }

  @Test
  void anOperatorShipsAPaidOrderOnceForEachNumber() {
    // Given
    Order order = shop.paidOrder(shop.member("buyer"));

    // When
    OrderShipOutcome first = fulfil(order.number(), " sf ", "SF" + order.number());
    OrderShipOutcome again = fulfil(order.number(), "sf", "SF" + order.number());
    OrderShipOutcome more = fulfil(order.number(), "sf", "SF2" + order.number());

    // Then
    assertThat(first)
        .isInstanceOfSatisfying(
            OrderShipOutcome.Shipped.class,
            shipped -> assertThat(shipped.order().status()).isEqualTo(OrderStatus.SHIPPED));
    assertThat(again).isInstanceOf(OrderShipOutcome.AlreadyShipped.class);
    assertThat(more).isInstanceOf(OrderShipOutcome.Shipped.class);
    assertThat(shop.current(order.number()).parcels()).hasSize(2);
  }

  @Test
  void whatCannotBeShippedIsRefused() {
    // Given
    String unpaid =
        shop.placed(shop.wish(shop.member("b"), shop.sells("1.00", 5), 1)).order().number();
    Order one = shop.paidOrder(shop.member("one"));
    Order two = shop.paidOrder(shop.member("two"));
    fulfil(one.number(), "sf", "TAKEN" + one.number());

    // When, Then
    assertThat(fulfil(unpaid, "sf", "A" + unpaid))
        .isEqualTo(new OrderShipOutcome.NotShippable(OrderStatus.AWAITING_PAYMENT));
    assertThat(fulfil("X00000000000", "sf", "B" + unpaid))
        .isEqualTo(new OrderShipOutcome.NotFound());
    assertThat(fulfil("nonsense", "sf", "B" + unpaid)).isEqualTo(new OrderShipOutcome.NotFound());
    assertThat(fulfil(two.number(), "sf", "TAKEN" + one.number()))
        .isEqualTo(new OrderShipOutcome.NumberTaken());
    assertThatIllegalArgumentException().isThrownBy(() -> fulfil(two.number(), " ", "1"));
    assertThat(shop.current(two.number()).status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void nothingPersonalIsPrinted() {
    // Given
    Order order = shop.paidOrder(shop.member("buyer"));

    // When
    String printed = order.toString() + order.recipient() + new OrderLookup.Found(order);

    // Then
    assertThat(printed).doesNotContain(order.number(), "张", "13800138000", "杭州", "文三路", "buyer");
  }

  private CancelOutcome cancel(String number, MemberKey by) {
    return shop.write(tx -> shop.orders().cancel(tx, number, by));
  }

  private OrderShipOutcome fulfil(String number, String carrier, String tracking) {
    return shop.write(tx -> shop.orders().fulfil(tx, number, carrier, tracking));
  }
}
