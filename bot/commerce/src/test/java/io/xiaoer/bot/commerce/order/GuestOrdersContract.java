package io.xiaoer.bot.commerce.order;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.share.ShareLink;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.MemberKey;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders of visitors who came by a share page. */
abstract class GuestOrdersContract extends OnShopFloor {

  private static final MemberKey VISITOR =
      new MemberKey(new ChannelId("web"), AccountId.MAIN, "visitor");

  GuestOrdersContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void isCreditedToTheSharer() {
    // Given
    String sku = shop.sells("10.00", 5);
    MemberKey sharer = shop.member("sharer");
    ShareLink link = shop.shared(sharer, sku);

    // When
    GuestOutcome outcome = place(guest("form-of-the-sharer", link.code(), sku));

    // Then
    Order order = ((GuestOutcome.Placed) outcome).order();
    assertThat(order.sharer()).isEqualTo(sharer);
    assertThat(order.shareCode()).isEqualTo(link.code());
    assertThat(order.buyer()).isEqualTo(VISITOR);
    assertThat(order.origin().isGroup()).isFalse();
    assertThat(shop.reserved(sku)).isEqualTo(1);
  }

  @Test
  void theSameFormSentManyTimesIsOneOrder() {
    // Given
    String sku = shop.sells("10.00", 5);
    ShareLink link = shop.shared(shop.member("sharer"), sku);
    GuestOrder guest = guest("form-sent-many-times", link.code(), sku);

    // When
    List<GuestOutcome> outcomes =
        await(Future.all(IntStream.range(0, 8).mapToObj(_ -> placing(guest)).toList())).list();

    // Then
    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(GuestOutcome.Placed.class));
    assertThat(outcomes.stream().map(o -> ((GuestOutcome.Placed) o).order().number()).distinct())
        .hasSize(1);
    assertThat(shop.reserved(sku)).isEqualTo(1);
  }

  @Test
  void whatThePageDoesNotShowIsNotSold() {
    // Given
    String sku = shop.sells("10.00", 5);
    String other = shop.sells("10.00", 5);
    ShareLink link = shop.shared(shop.member("sharer"), sku);

    // When, Then
    assertThat(place(guest("form-with-another-sku", link.code(), other)))
        .isEqualTo(new GuestOutcome.Unknown());
    assertThat(place(guest("form-with-another-code", "nonsense", sku)))
        .isEqualTo(new GuestOutcome.Unknown());
  }

  @Test
  void aChangedPriceOrTooLittleStockBuysNothing() {
    // Given
    String sku = shop.sells("10.00", 1);
    ShareLink link = shop.shared(shop.member("sharer"), sku);
    GuestOrder two =
        new GuestOrder("form-for-two-pieces", VISITOR, link.code(), sku, 2, shop.cny("10.00"));

    // When, Then
    assertThat(place(two)).isEqualTo(new GuestOutcome.SoldOut(1));
    shop.reprices(sku, "11.00");
    assertThat(place(guest("form-with-old-price", link.code(), sku)))
        .isEqualTo(new GuestOutcome.PriceChanged(shop.cny("10.00"), shop.cny("11.00")));
    assertThat(shop.reserved(sku)).isZero();
  }

  @Test
  void nobodyIsTheSharerOfTheirOwnPurchase() {
    // Given
    String sku = shop.sells("10.00", 5);
    MemberKey shopkeeper = shop.member("shopkeeper");
    ShareLink link = shop.shared(shopkeeper, sku);
    ProposalRequest wish =
        new ProposalRequest(shopkeeper, shop.group(), Map.of(sku, 1), false, link.code());

    // When
    Order order = shop.placed(wish).order();

    // Then
    assertThat(order.sharer()).isNull();
    assertThat(order.shareCode()).isEqualTo(link.code());
  }

  private GuestOrder guest(String formId, String code, String sku) {
    return new GuestOrder(formId + sku, VISITOR, code, sku, 1, shop.cny("10.00"));
  }

  private GuestOutcome place(GuestOrder guest) {
    return await(placing(guest));
  }

  private Future<GuestOutcome> placing(GuestOrder guest) {
    return shop.database().transact(tx -> shop.proposals().placeFromShare(tx, guest));
  }
}
