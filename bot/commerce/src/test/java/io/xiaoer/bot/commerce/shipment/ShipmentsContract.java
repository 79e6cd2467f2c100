package io.xiaoer.bot.commerce.shipment;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.OnShopFloor;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.Parcel;
import io.xiaoer.bot.commerce.order.StagedCarrier;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.carrier.Booking;
import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.TraceEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parcels: booked once, followed closely, told of once. */
abstract class ShipmentsContract extends OnShopFloor {

  ShipmentsContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void theWarehouseBooksAPaidOrderOnce() {
    // Given
    Order order = shop.paidOrder(shop.member("buyer"));

    // When
    await(Future.all(ship(), ship()));
    await(ship());

    // Then
    Parcel parcel = parcel(order);
    assertThat(parcel.carrier()).isEqualTo("scripted");
    assertThat(parcel.trackingNumber()).isEqualTo(tracking(order));
    assertThat(parcel.status()).isEqualTo(ShipmentStatus.CREATED);
    assertThat(shop.current(order.number()).status()).isEqualTo(OrderStatus.PAID);
    assertThat(shop.carrier().bookings())
        .contains(new Booking(order.number(), "浙江省杭州市西湖区"))
        .noneMatch(booking -> booking.destination().contains("文三路"));
  }

  @Test
  void anUnpaidOrderIsNotShipped() {
    // Given
    String number =
        shop.placed(shop.wish(shop.member("buyer"), shop.sells("1.00", 5), 1)).order().number();

    // When
    await(ship());

    // Then
    assertThat(shop.current(number).parcels()).isEmpty();
  }

  @Test
  void aCarrierThatIsDownIsAskedAgain() {
    // Given
    Order order = shop.paidOrder(shop.member("buyer"));
    shop.carrier().isDown(true);
    int nothing = await(ship());
    shop.carrier().isDown(false);

    // When
    await(ship());

    // Then
    assertThat(nothing).isZero();
    assertThat(shop.current(order.number()).parcels()).hasSize(1);
  }

  @Test
  void aParcelOnItsWayMovesItsOrderAndTellsEachStepOnce() {
    // Given
    Order order = shipped();

    // When
    tells(order, ShipmentStatus.COLLECTED);
    poll();
    OrderStatus collected = shop.current(order.number()).status();
    tells(order, ShipmentStatus.IN_TRANSIT);
    poll();
    tells(order, ShipmentStatus.OUT_FOR_DELIVERY);
    poll();
    poll();
    OrderStatus underWay = shop.current(order.number()).status();
    tells(order, ShipmentStatus.DELIVERED);
    poll();

    // Then
    assertThat(collected).isEqualTo(OrderStatus.SHIPPED);
    assertThat(underWay).isEqualTo(OrderStatus.SHIPPED);
    assertThat(shop.current(order.number()).status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(parcel(order).events())
        .extracting(TraceEvent::status)
        .containsExactly(
            ShipmentStatus.COLLECTED,
            ShipmentStatus.IN_TRANSIT,
            ShipmentStatus.OUT_FOR_DELIVERY,
            ShipmentStatus.DELIVERED);
    assertThat(shop.told(order.number(), "parcel COLLECTED")).isEqualTo(1);
    assertThat(shop.told(order.number(), "parcel OUT_FOR_DELIVERY")).isEqualTo(1);
    assertThat(shop.told(order.number(), "parcel DELIVERED")).isEqualTo(1);
    assertThat(shop.told(order.number(), "parcel")).isEqualTo(3);
  }

  @Test
  void aWholeTraceAtOnceTellsEveryStepInOrder() {
    // Given
    Order order = shipped();
    tells(order, ShipmentStatus.COLLECTED);
    tells(order, ShipmentStatus.IN_TRANSIT);
    tells(order, ShipmentStatus.READY_FOR_PICKUP);
    tells(order, ShipmentStatus.DELIVERED);

    // When
    poll();

    // Then
    assertThat(shop.current(order.number()).status()).isEqualTo(OrderStatus.DELIVERED);
    assertThat(shop.told(order.number(), "parcel COLLECTED")).isEqualTo(1);
    assertThat(shop.told(order.number(), "parcel READY_FOR_PICKUP")).isEqualTo(1);
    assertThat(shop.told(order.number(), "parcel DELIVERED")).isEqualTo(1);
  }

  @Test
  void twoNodesThatAskAtOnceTellOnce() {
    // Given
    Order order = shipped();
    tells(order, ShipmentStatus.COLLECTED);
    shop.clock().advance(Duration.ofSeconds(10));
    Instant now = shop.clock().instant();

    // When
    await(
        Future.all(
            shop.shipments().poll(now, 100),
            shop.shipments().poll(now, 100),
            shop.shipments().poll(now, 100)));

    // Then
    assertThat(parcel(order).events()).hasSize(1);
    assertThat(shop.told(order.number(), "parcel")).isEqualTo(1);
  }

  @Test
  void anOldEventThatComesLateIsKeptButNotTold() {
    // Given
    Order order = shipped();
    Instant collected = shop.clock().instant();
    shop.clock().advance(Duration.ofMinutes(1));
    tells(order, ShipmentStatus.OUT_FOR_DELIVERY);
    poll();

    // When
    shop.carrier().tells(tracking(order), collected, ShipmentStatus.COLLECTED);
    poll();

    // Then
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
    assertThat(parcel(order).events())
        .extracting(TraceEvent::status)
        .containsExactly(ShipmentStatus.COLLECTED, ShipmentStatus.OUT_FOR_DELIVERY);
    assertThat(shop.told(order.number(), "parcel COLLECTED")).isZero();
    assertThat(shop.told(order.number(), "parcel OUT_FOR_DELIVERY")).isEqualTo(1);
  }

  @Test
  void aParcelInTroubleIsToldOnceAndMayRecover() {
    // Given
    Order order = shipped();
    tells(order, ShipmentStatus.OUT_FOR_DELIVERY);
    tells(order, ShipmentStatus.EXCEPTION);
    poll();
    ShipmentStatus trouble = parcel(order).status();

    // When
    tells(order, ShipmentStatus.OUT_FOR_DELIVERY);
    tells(order, ShipmentStatus.EXCEPTION);
    tells(order, ShipmentStatus.IN_TRANSIT);
    poll();

    // Then
    assertThat(trouble).isEqualTo(ShipmentStatus.EXCEPTION);
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(shop.told(order.number(), "parcel EXCEPTION")).isEqualTo(1);
    assertThat(shop.told(order.number(), "parcel OUT_FOR_DELIVERY")).isEqualTo(1);
  }

  @Test
  void anOrderIsDeliveredWhenAllItsParcelsAre() {
    // Given
    Order order = shipped();
    shop.write(tx -> shop.orders().fulfil(tx, order.number(), "other", "O" + order.number()));
    tells(order, ShipmentStatus.DELIVERED);
    poll();
    OrderStatus half = shop.current(order.number()).status();

    // When
    tell(shop.otherCarrier(), "O" + order.number(), ShipmentStatus.DELIVERED);
    poll();

    // Then
    assertThat(half).isEqualTo(OrderStatus.SHIPPED);
    assertThat(shop.current(order.number()).status()).isEqualTo(OrderStatus.DELIVERED);
  }

  @Test
  void aParcelIsAskedAboutAtItsPaceAndNotAtAllOnceItArrived() {
    // Given
    Order order = shipped();
    tells(order, ShipmentStatus.DELIVERED);
    poll();

    // When
    tells(order, ShipmentStatus.RETURNING);
    int news = poll();

    // Then
    assertThat(news).isZero();
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void aCarrierThatDoesNotAnswerDoesNotHoldUpTheOthers() {
    // Given
    Order one = shipped();
    Order two = shop.paidOrder(shop.member("two"));
    shop.write(tx -> shop.orders().fulfil(tx, two.number(), "other", "O" + two.number()));
    tell(shop.otherCarrier(), "O" + two.number(), ShipmentStatus.COLLECTED);
    tells(one, ShipmentStatus.COLLECTED);
    shop.carrier().isDown(true);

    // When
    poll();

    // Then
    assertThat(parcel(two).status()).isEqualTo(ShipmentStatus.COLLECTED);
    assertThat(parcel(one).status()).isEqualTo(ShipmentStatus.CREATED);
    shop.carrier().isDown(false);
    poll();
    assertThat(parcel(one).status()).isEqualTo(ShipmentStatus.COLLECTED);
  }

  @Test
  void thePhoneIsToldOnlyToACarrierThatInsists() {
    // Given
    Order order = shipped();
    tells(order, ShipmentStatus.COLLECTED);
    shop.carrier().wantsTail(tracking(order), "8000");

    // When
    poll();

    // Then
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.COLLECTED);
  }

  @Test
  void aParcelThatNoCarrierKnowsIsLeftAsItIs() {
    // Given
    Order order = shipped();
    shop.write(tx -> shop.orders().fulfil(tx, order.number(), "unheard-of", "U" + order.number()));

    // When
    poll();

    // Then
    assertThat(shop.current(order.number()).parcels())
        .extracting(Parcel::status)
        .containsOnly(ShipmentStatus.CREATED);
  }

  @Test
  void aWarehouseWithoutItsCarrierDoesNotOpen() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shop.shipmentsWith(List.of()))
        .withMessageContaining("scripted");
  }

  private Future<Integer> ship() {
    return shop.shipments().shipPaid(shop.clock().instant());
  }

  private Order shipped() {
    Order order = shop.paidOrder(shop.member("buyer"));
    await(ship());
    return shop.current(order.number());
  }

  private int poll() {
    shop.clock().advance(Duration.ofSeconds(10));
    return await(shop.shipments().poll(shop.clock().instant(), 1000));
  }

  private void tells(Order order, ShipmentStatus status) {
    tell(shop.carrier(), tracking(order), status);
  }

  private void tell(StagedCarrier carrier, String number, ShipmentStatus status) {
    shop.clock().advance(Duration.ofNanos(1_500_001));
    carrier.tells(number, shop.clock().instant(), status);
  }

  private static String tracking(Order order) {
    return "T" + order.number();
  }

  private Parcel parcel(Order order) {
    return shop.current(order.number()).parcels().getFirst();
  }
}
