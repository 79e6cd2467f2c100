package io.xiaoer.bot.commerce.payment;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.ConfirmOutcome.Placed;
import io.xiaoer.bot.commerce.order.OnShopFloor;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.ProposalRequest;
import io.xiaoer.bot.commerce.order.ShopFloor;
import io.xiaoer.bot.commerce.share.ShareLink;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.money.Money;
import io.xiaoer.payment.PaymentNotice;
import io.xiaoer.payment.PaymentRequest;
import io.xiaoer.payment.PaymentState;
import io.xiaoer.payment.PaymentStep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Money for orders: what is believed, what happens, and that it happens once. */
abstract class PaymentsContract extends OnShopFloor {

  PaymentsContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void paymentStartsUnderAReferenceOfItsOwn() {
    // Given
    Placed placed = place(shop.sells("10.00", 5));
    await(shop.checkouts().saveRecipient(placed.checkoutToken(), ShopFloor.RECIPIENT));

    // When
    StartOutcome outcome = start(placed);

    // Then
    String reference = placed.order().number() + "01";
    assertThat(outcome)
        .isEqualTo(
            new StartOutcome.Ready(new PaymentStep.Redirect("https://pay.invalid/" + reference)));
    PaymentRequest request = shop.provider().requests().getLast();
    assertThat(request.reference()).isEqualTo(reference);
    assertThat(request.amount()).isEqualTo(shop.cny("10.00"));
    assertThat(request.expiresAt()).isEqualTo(placed.order().payBefore());
    assertThat(request.description()).doesNotContain("张");
  }

  @Test
  void startingAgainGoesOnWithTheSameAttempt() {
    // Given
    Placed placed = place(shop.sells("10.00", 5));
    String first = shop.paying(placed);

    // When
    await(Future.all(List.of(starting(placed), starting(placed), starting(placed))));

    // Then
    assertThat(shop.provider().requests())
        .extracting(PaymentRequest::reference)
        .containsOnly(first);
  }

  @Test
  void aDeclinedAttemptIsFollowedByAnother() {
    // Given
    String sku = shop.sells("10.00", 5);
    Placed placed = place(sku);
    String first = shop.paying(placed);

    // When
    SettleOutcome declined = settle(first, new PaymentState.Closed("no money"));

    // Then
    assertThat(declined).isInstanceOf(SettleOutcome.Declined.class);
    assertThat(shop.reserved(sku)).isEqualTo(1);
    start(placed);
    assertThat(shop.provider().requests().getLast().reference())
        .isEqualTo(placed.order().number() + "02");
  }

  @Test
  void whatCannotBePaidIsNotStarted() {
    // Given
    MemberKey buyer = shop.member("buyer");
    Placed bare = place(shop.sells("10.00", 5));
    Placed cancelled = shop.placed(shop.wish(buyer, shop.sells("10.00", 5), 1));
    shop.paying(cancelled);
    shop.write(tx -> shop.orders().cancel(tx, cancelled.order().number(), buyer));
    Placed late = place(shop.sells("10.00", 5));
    await(shop.checkouts().saveRecipient(late.checkoutToken(), ShopFloor.RECIPIENT));

    // When, Then
    assertThat(start(bare)).isEqualTo(new StartOutcome.RecipientMissing());
    assertThat(start(cancelled)).isEqualTo(new StartOutcome.NotPayable(OrderStatus.CANCELLED));
    shop.clock().advance(Duration.ofMinutes(30));
    assertThat(start(late)).isEqualTo(new StartOutcome.Expired());
    assertThat(await(shop.payments().start("nonsense", "https://shop")))
        .isEqualTo(new StartOutcome.Expired());
  }

  @Test
  void aProviderThatIsDownCanBeTriedAgain() {
    // Given
    Placed placed = place(shop.sells("10.00", 5));
    await(shop.checkouts().saveRecipient(placed.checkoutToken(), ShopFloor.RECIPIENT));
    shop.provider().isDown(true);

    // When
    assertThatThrownBy(() -> start(placed)).isInstanceOf(UpstreamException.class);

    // Then
    shop.provider().isDown(false);
    assertThat(start(placed)).isInstanceOf(StartOutcome.Ready.class);
    assertThat(shop.provider().requests())
        .extracting(PaymentRequest::reference)
        .containsOnly(placed.order().number() + "01");
  }

  @Test
  void moneySettlesTheOrderWithAllThatFollows() {
    // Given
    String sku = shop.sells("10.00", 5);
    Placed placed = place(sku);
    String number = placed.order().number();
    String reference = shop.paying(placed);

    // When
    SettleOutcome outcome = settle(reference, shop.paid("10.00"));

    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SettleOutcome.Settled.class,
            settled -> assertThat(settled.order().status()).isEqualTo(OrderStatus.PAID));
    assertThat(shop.current(number).status()).isEqualTo(OrderStatus.PAID);
    assertThat(shop.onHand(sku)).isEqualTo(4);
    assertThat(shop.reserved(sku)).isZero();
    assertThat(shop.told(number, "paid PAID")).isEqualTo(1);
  }

  @Test
  void theSameMoneyToldManyTimesCountsOnce() {
    // Given
    String sku = shop.sells("10.00", 5);
    MemberKey sharer = shop.member("sharer");
    Placed placed = placeShared(sku, sharer);
    String reference = shop.paying(placed);
    PaymentState paid = shop.paid("10.00");
    PaymentNotice notice = shop.notice(reference, paid);

    // When
    List<SettleOutcome> outcomes =
        await(
                Future.all(
                    IntStream.range(0, 12)
                        .mapToObj(i -> i % 2 == 0 ? notice : shop.notice(reference, paid))
                        .map(told -> shop.payments().settle(told, "scripted"))
                        .toList()))
            .list();

    // Then
    assertThat(outcomes).filteredOn(SettleOutcome.Settled.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(SettleOutcome.AlreadySettled.class::isInstance).hasSize(11);
    assertThat(shop.onHand(sku)).isEqualTo(4);
    assertThat(shop.reserved(sku)).isZero();
    assertThat(await(shop.ledger().of(sharer, 10))).hasSize(1);
    assertThat(shop.told(placed.order().number(), "paid")).isEqualTo(1);
  }

  @Test
  void noticesInTheWrongOrderComeToTheSame() {
    // Given
    String sku = shop.sells("10.00", 5);
    Placed placed = place(sku);
    String reference = shop.paying(placed);

    // When
    settle(reference, new PaymentState.Closed("timeout"));
    SettleOutcome paid = settle(reference, shop.paid("10.00"));
    SettleOutcome closed = settle(reference, new PaymentState.Closed("timeout"));
    SettleOutcome open = settle(reference, new PaymentState.Open());

    // Then
    assertThat(paid).isInstanceOf(SettleOutcome.Settled.class);
    assertThat(closed).isInstanceOf(SettleOutcome.AlreadySettled.class);
    assertThat(open).isInstanceOf(SettleOutcome.StillOpen.class);
    assertThat(shop.current(placed.order().number()).status()).isEqualTo(OrderStatus.PAID);
    assertThat(shop.onHand(sku)).isEqualTo(4);
  }

  @Test
  void anotherAmountOrCurrencyChangesNothing() {
    // Given
    String sku = shop.sells("10.00", 5);
    Placed placed = place(sku);
    String reference = shop.paying(placed);
    Money dollars = Money.parse("10.00", "USD");

    // When
    SettleOutcome less = settle(reference, shop.paid("9.99"));
    SettleOutcome other =
        settle(reference, new PaymentState.Paid(dollars, "p", shop.clock().instant()));

    // Then
    assertThat(less).isEqualTo(new SettleOutcome.WrongAmount(shop.cny("10.00"), shop.cny("9.99")));
    assertThat(other).isEqualTo(new SettleOutcome.WrongAmount(shop.cny("10.00"), dollars));
    assertThat(shop.current(placed.order().number()).status())
        .isEqualTo(OrderStatus.AWAITING_PAYMENT);
    assertThat(shop.reserved(sku)).isEqualTo(1);
    assertThat(shop.onHand(sku)).isEqualTo(5);
    assertThat(shop.told(placed.order().number(), "paid")).isZero();
  }

  @Test
  void anUnknownReferenceOrAnotherProvidersIsRefused() {
    // Given
    Placed placed = place(shop.sells("10.00", 5));
    String reference = shop.paying(placed);

    // When, Then
    assertThat(settle("nonsense", shop.paid("10.00")))
        .isEqualTo(new SettleOutcome.UnknownReference());
    assertThat(await(shop.payments().settle(shop.notice(reference, shop.paid("10.00")), "another")))
        .isEqualTo(new SettleOutcome.UnknownReference());
    assertThat(shop.current(placed.order().number()).status())
        .isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void moneyForACancelledOrderIsLateAndLeavesTheStockAlone() {
    // Given
    String sku = shop.sells("10.00", 1);
    MemberKey sharer = shop.member("sharer");
    Placed placed = placeShared(sku, sharer);
    String number = placed.order().number();
    String reference = shop.paying(placed);
    shop.write(tx -> shop.orders().cancel(tx, number, placed.order().buyer()));
    Placed next = place(sku);

    // When
    SettleOutcome late = settle(reference, shop.paid("10.00"));
    SettleOutcome again = settle(reference, shop.paid("10.00"));

    // Then
    assertThat(late)
        .isInstanceOfSatisfying(
            SettleOutcome.Late.class, l -> assertThat(l.toRefund()).isEqualTo(shop.cny("10.00")));
    assertThat(again).isInstanceOf(SettleOutcome.Late.class);
    assertThat(shop.current(number).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(shop.reserved(sku)).isEqualTo(1);
    assertThat(shop.onHand(sku)).isEqualTo(1);
    assertThat(shop.current(next.order().number()).status())
        .isEqualTo(OrderStatus.AWAITING_PAYMENT);
    assertThat(await(shop.ledger().of(sharer, 10))).isEmpty();
    assertThat(
            shop.read("SELECT state FROM payment_attempt WHERE reference = $1", reference)
                .getFirst()
                .getString("state"))
        .isEqualTo("LATE");
  }

  @Test
  void anOrderPaidTwiceKeepsTheFirstMoneyOnly() {
    // Given
    String sku = shop.sells("10.00", 5);
    Placed placed = place(sku);
    String first = shop.paying(placed);
    settle(first, new PaymentState.Closed("changed my mind"));
    start(placed);
    String second = shop.provider().requests().getLast().reference();
    settle(second, shop.paid("10.00"));

    // When
    SettleOutcome outcome = settle(first, shop.paid("10.00"));

    // Then
    assertThat(outcome).isInstanceOf(SettleOutcome.Late.class);
    assertThat(shop.current(placed.order().number()).status()).isEqualTo(OrderStatus.PAID);
    assertThat(shop.onHand(sku)).isEqualTo(4);
    assertThat(shop.told(placed.order().number(), "paid")).isEqualTo(1);
  }

  @Test
  void payingAndCancellingAtOnceEndsInOneOfThem() {
    for (int i = 0; i < 5; i++) {
      // Given
      String sku = shop.sells("10.00", 5);
      Placed placed = place(sku);
      String number = placed.order().number();
      String reference = shop.paying(placed);

      // When
      await(
          Future.all(
              shop.payments().settle(shop.notice(reference, shop.paid("10.00")), "scripted"),
              shop.database()
                  .transact(tx -> shop.orders().cancel(tx, number, placed.order().buyer()))));

      // Then
      boolean paid = shop.current(number).status() == OrderStatus.PAID;
      assertThat(shop.current(number).status()).isIn(OrderStatus.PAID, OrderStatus.CANCELLED);
      assertThat(shop.reserved(sku)).isZero();
      assertThat(shop.onHand(sku)).isEqualTo(paid ? 4 : 5);
    }
  }

  @Test
  void anyStormOfNoticesKeepsTheBooksRight() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 8; round++) {
      // Given
      String sku = shop.sells("10.00", 5);
      Placed placed = place(sku);
      String reference = shop.paying(placed);

      // When
      List<Future<SettleOutcome>> storm =
          IntStream.range(0, 10)
              .mapToObj(
                  _ -> shop.payments().settle(shop.notice(reference, any(random)), "scripted"))
              .toList();
      await(Future.all(storm));

      // Then
      boolean paid = shop.current(placed.order().number()).status() == OrderStatus.PAID;
      assertThat(shop.onHand(sku)).as("seed %d, round %d", seed, round).isEqualTo(paid ? 4 : 5);
      assertThat(shop.reserved(sku)).as("seed %d, round %d", seed, round).isEqualTo(paid ? 0 : 1);
      assertThat(shop.told(placed.order().number(), "paid")).isEqualTo(paid ? 1 : 0);
    }
  }

  private PaymentState any(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> shop.paid("10.00");
      case 1 -> shop.paid("1.00");
      case 2 -> new PaymentState.Closed("storm");
      default -> new PaymentState.Open();
    };
  }

  private Placed place(String sku) {
    return shop.placed(shop.wish(shop.member("buyer"), sku, 1));
  }

  private Placed placeShared(String sku, MemberKey sharer) {
    ShareLink link = shop.shared(sharer, sku);
    return shop.placed(
        new ProposalRequest(
            shop.member("buyer"), shop.group(), Map.of(sku, 1), false, link.code()));
  }

  private StartOutcome start(Placed placed) {
    return await(starting(placed));
  }

  private Future<StartOutcome> starting(Placed placed) {
    return shop.payments().start(placed.checkoutToken(), "https://shop/o");
  }

  private SettleOutcome settle(String reference, PaymentState state) {
    return await(shop.payments().settle(shop.notice(reference, state), "scripted"));
  }
}
