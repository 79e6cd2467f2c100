package io.xiaoer.bot.commerce.order;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.ConfirmOutcome.AlreadyPlaced;
import io.xiaoer.bot.commerce.order.ConfirmOutcome.Placed;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.channel.MemberKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From a wish to an order. */
abstract class ProposalsContract extends OnShopFloor {

  ProposalsContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void offersGoodsAtTheirPriceAndReservesNothing() {
    // Given
    String sku = shop.sells("59.90", 7);
    MemberKey buyer = shop.member("buyer");

    // When
    ProposeOutcome outcome =
        shop.write(tx -> shop.proposals().propose(tx, shop.wish(buyer, sku, 2)));

    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ProposeOutcome.Proposed.class,
            proposed -> {
              assertThat(proposed.proposal().total()).isEqualTo(shop.cny("119.80"));
              assertThat(proposed.proposal().id()).hasSize(22);
              assertThat(proposed.left()).containsExactly(Map.entry(sku, 7));
            });
    assertThat(shop.reserved(sku)).isZero();
  }

  @Test
  void offersTheMemberPriceToThoseWhoPayIt() {
    // Given
    String sku = shop.sells("59.90", 7);
    MemberKey buyer = shop.member("buyer");

    // When
    Proposal proposal =
        shop.proposed(new ProposalRequest(buyer, shop.group(), Map.of(sku, 2), true, null));

    // Then
    assertThat(proposal.total()).isEqualTo(shop.cny("117.80"));
  }

  @Test
  void refusesWhatItCannotSell() {
    // Given
    String sku = shop.sells("59.90", 3);
    MemberKey buyer = shop.member("buyer");

    // When, Then
    assertThat(
            shop.<ProposeOutcome>write(
                tx -> shop.proposals().propose(tx, shop.wish(buyer, "none", 1))))
        .isEqualTo(new ProposeOutcome.Unknown("none"));
    assertThat(
            shop.<ProposeOutcome>write(
                tx -> shop.proposals().propose(tx, shop.wish(buyer, sku, 4))))
        .isEqualTo(new ProposeOutcome.SoldOut(sku, 3));
    assertThat(
            shop.<ProposeOutcome>write(
                tx -> shop.proposals().propose(tx, shop.wish(buyer, sku, 100))))
        .isEqualTo(new ProposeOutcome.TooMany(99));
  }

  @Test
  void aConfirmedProposalIsAnOrderWithReservedStock() {
    // Given
    String sku = shop.sells("59.90", 7);
    MemberKey buyer = shop.member("buyer");

    // When
    Placed placed = shop.placed(shop.wish(buyer, sku, 2));

    // Then
    Order order = placed.order();
    assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    assertThat(order.total()).isEqualTo(shop.cny("119.80"));
    assertThat(order.payBefore()).isEqualTo(shop.clock().instant().plus(Duration.ofMinutes(30)));
    assertThat(order.buyer()).isEqualTo(buyer);
    assertThat(order.origin()).isEqualTo(shop.group());
    assertThat(OrderNumber.parse(order.number())).contains(order.number());
    assertThat(placed.checkoutToken()).hasSize(22);
    assertThat(shop.reserved(sku)).isEqualTo(2);
    assertThat(shop.onHand(sku)).isEqualTo(7);
    assertThat(await(shop.orders().find(order.number(), buyer)))
        .isEqualTo(new OrderLookup.Found(order));
  }

  @Test
  void confirmingAgainGivesTheSameOrder() {
    // Given
    String sku = shop.sells("10.00", 7);
    MemberKey buyer = shop.member("buyer");
    Proposal proposal = shop.proposed(shop.wish(buyer, sku, 1));
    ConfirmOutcome first = confirm(proposal, buyer);

    // When
    ConfirmOutcome second = confirm(proposal, buyer);

    // Then
    assertThat(second).isEqualTo(new AlreadyPlaced(((Placed) first).order().number()));
    assertThat(shop.reserved(sku)).isEqualTo(1);
  }

  @Test
  void manyConfirmationsOfOneProposalBuyOnce() {
    // Given
    String sku = shop.sells("10.00", 50);
    MemberKey buyer = shop.member("buyer");
    Proposal proposal = shop.proposed(shop.wish(buyer, sku, 1));

    // When
    List<ConfirmOutcome> outcomes =
        all(IntStream.range(0, 20).mapToObj(_ -> confirming(proposal, buyer)).toList());

    // Then
    assertThat(outcomes).filteredOn(Placed.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(AlreadyPlaced.class::isInstance)
        .hasSize(19)
        .containsOnly(
            new AlreadyPlaced(
                outcomes.stream()
                    .filter(Placed.class::isInstance)
                    .map(o -> ((Placed) o).order().number())
                    .findFirst()
                    .orElseThrow()));
    assertThat(shop.reserved(sku)).isEqualTo(1);
  }

  @Test
  void twoHundredBuyersOfTwentyPiecesGetExactlyTwenty() {
    // Given
    String sku = shop.sells("10.00", 20);
    List<Proposal> proposals =
        IntStream.range(0, 200)
            .mapToObj(i -> shop.proposed(shop.wish(shop.member("b" + i), sku, 1)))
            .toList();

    // When
    List<ConfirmOutcome> outcomes =
        all(proposals.stream().map(p -> confirming(p, p.buyer())).toList());

    // Then
    assertThat(outcomes).filteredOn(Placed.class::isInstance).hasSize(20);
    assertThat(outcomes).filteredOn(ConfirmOutcome.SoldOut.class::isInstance).hasSize(180);
    assertThat(shop.reserved(sku)).isEqualTo(20);
    assertThat(shop.onHand(sku)).isEqualTo(20);
    assertThat(
            shop.read(
                "SELECT number FROM shop_order WHERE number IN (SELECT order_number FROM order_line"
                    + " WHERE sku = $1)",
                sku))
        .hasSize(20);
  }

  @Test
  void nobodyElseConfirmsOrWithdrawsIt() {
    // Given
    String sku = shop.sells("10.00", 5);
    Proposal proposal = shop.proposed(shop.wish(shop.member("buyer"), sku, 1));
    MemberKey other = shop.member("other");

    // When, Then
    assertThat(confirm(proposal, other)).isEqualTo(new ConfirmOutcome.NotYours());
    assertThat(shop.<Boolean>write(tx -> shop.proposals().withdraw(tx, proposal.id(), other)))
        .isFalse();
    assertThat(confirm(proposal, proposal.buyer())).isInstanceOf(Placed.class);
  }

  @Test
  void itsTimeRunsOut() {
    // Given
    String sku = shop.sells("10.00", 5);
    MemberKey buyer = shop.member("buyer");
    Proposal proposal = shop.proposed(shop.wish(buyer, sku, 1));
    shop.clock().advance(Duration.ofMinutes(10));

    // When
    ConfirmOutcome outcome = confirm(proposal, buyer);

    // Then
    assertThat(outcome).isEqualTo(new ConfirmOutcome.Expired());
    assertThat(shop.reserved(sku)).isZero();
    assertThat(await(shop.proposals().open(buyer, shop.group().key()))).isEmpty();
  }

  @Test
  void aWithdrawnOrUnknownProposalIsOver() {
    // Given
    String sku = shop.sells("10.00", 5);
    MemberKey buyer = shop.member("buyer");
    Proposal proposal = shop.proposed(shop.wish(buyer, sku, 1));
    boolean withdrawn = shop.write(tx -> shop.proposals().withdraw(tx, proposal.id(), buyer));

    // When, Then
    assertThat(withdrawn).isTrue();
    assertThat(confirm(proposal, buyer)).isEqualTo(new ConfirmOutcome.Expired());
    assertThat(shop.<ConfirmOutcome>write(tx -> shop.proposals().confirm(tx, "nonsense", buyer)))
        .isEqualTo(new ConfirmOutcome.Expired());
  }

  @Test
  void wordsConfirmTheNewestProposal() {
    // Given
    MemberKey buyer = shop.member("buyer");
    shop.proposed(shop.wish(buyer, shop.sells("10.00", 5), 1));
    shop.clock().advance(Duration.ofSeconds(1));
    Proposal newest = shop.proposed(shop.wish(buyer, shop.sells("20.00", 5), 1));

    // When
    Optional<Proposal> open = await(shop.proposals().open(buyer, shop.group().key()));

    // Then
    assertThat(open).contains(newest);
  }

  @Test
  void aChangedPriceIsSaidAndNothingIsBought() {
    // Given
    String sku = shop.sells("10.00", 5);
    MemberKey buyer = shop.member("buyer");
    Proposal proposal = shop.proposed(shop.wish(buyer, sku, 2));
    shop.reprices(sku, "12.00");

    // When
    ConfirmOutcome outcome = confirm(proposal, buyer);

    // Then
    assertThat(outcome).isInstanceOf(ConfirmOutcome.PriceChanged.class);
    ConfirmOutcome.PriceChanged changed = (ConfirmOutcome.PriceChanged) outcome;
    assertThat(changed.before()).isEqualTo(shop.cny("20.00"));
    assertThat(changed.fresh().total()).isEqualTo(shop.cny("24.00"));
    assertThat(shop.reserved(sku)).isZero();
    assertThat(confirm(proposal, buyer)).isEqualTo(new ConfirmOutcome.Expired());
    assertThat(confirm(changed.fresh(), buyer))
        .isInstanceOfSatisfying(
            Placed.class, p -> assertThat(p.order().total()).isEqualTo(shop.cny("24.00")));
  }

  @Test
  void whatIsSoldOutMeanwhileIsNotBoughtAndTheRestOfTheTransactionStands() {
    // Given
    String scarce = shop.sells("10.00", 2);
    String plenty = shop.sells("10.00", 50);
    MemberKey buyer = shop.member("buyer");
    Map<String, Integer> items = new LinkedHashMap<>();
    items.put(plenty, 3);
    items.put(scarce, 2);
    Proposal proposal = shop.proposed(new ProposalRequest(buyer, shop.group(), items, false, null));
    shop.placed(shop.wish(shop.member("faster"), scarce, 1));

    // When
    ConfirmOutcome outcome = confirm(proposal, buyer);

    // Then
    assertThat(outcome).isEqualTo(new ConfirmOutcome.SoldOut(proposal.lines().getLast(), 1));
    assertThat(shop.reserved(plenty)).isZero();
    assertThat(shop.reserved(scarce)).isEqualTo(1);
    assertThat(await(shop.orders().of(buyer, 10))).isEmpty();
    assertThat(await(shop.proposals().open(buyer, shop.group().key()))).contains(proposal);
  }

  @Test
  void aFailedTransactionLeavesNothing() {
    // Given
    String sku = shop.sells("10.00", 5);
    MemberKey buyer = shop.member("buyer");
    Proposal proposal = shop.proposed(shop.wish(buyer, sku, 1));

    // When
    assertThatThrownBy(
            () ->
                shop.write(
                    tx ->
                        shop.proposals()
                            .confirm(tx, proposal.id(), buyer)
                            .compose(_ -> Future.failedFuture(new IllegalStateException("crash")))))
        .hasMessage("crash");

    // Then
    assertThat(shop.reserved(sku)).isZero();
    assertThat(await(shop.orders().of(buyer, 10))).isEmpty();
    assertThat(confirm(proposal, buyer)).isInstanceOf(Placed.class);
  }

  private ConfirmOutcome confirm(Proposal proposal, MemberKey by) {
    return await(confirming(proposal, by));
  }

  private Future<ConfirmOutcome> confirming(Proposal proposal, MemberKey by) {
    return shop.database().transact(tx -> shop.proposals().confirm(tx, proposal.id(), by));
  }

  private static List<ConfirmOutcome> all(List<Future<ConfirmOutcome>> futures) {
    return await(Future.all(futures)).list();
  }
}
