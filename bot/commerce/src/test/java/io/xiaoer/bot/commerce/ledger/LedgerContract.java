package io.xiaoer.bot.commerce.ledger;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.xiaoer.bot.commerce.order.ConfirmOutcome.Placed;
import io.xiaoer.bot.commerce.order.OnShopFloor;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.ProposalRequest;
import io.xiaoer.bot.commerce.share.ShareLink;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.failure.InternalException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who earns what, and what the schema has no place for. */
abstract class LedgerContract extends OnShopFloor {

  LedgerContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void theDirectSharerEarnsOnEachLineFrozen() {
    // Given
    MemberKey sharer = shop.member("sharer");
    String one = shop.sells("10.05", 5);
    String two = shop.sells("99.00", 5);
    Map<String, Integer> items = new LinkedHashMap<>();
    items.put(one, 1);
    items.put(two, 2);

    // When
    Order order = pay(shop.shared(sharer, one), items);

    // Then
    List<LedgerEntry> entries = await(shop.ledger().of(sharer, 10));
    assertThat(entries)
        .extracting(LedgerEntry::line, LedgerEntry::amount)
        .containsExactlyInAnyOrder(tuple(1, shop.cny("1.00")), tuple(2, shop.cny("19.80")));
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.orderNumber()).isEqualTo(order.number());
              assertThat(entry.kind()).isEqualTo(LedgerEntry.Kind.EARNED);
              assertThat(entry.state()).isEqualTo(LedgerEntry.State.FROZEN);
              assertThat(entry.toString()).doesNotContain(order.number());
            });
    assertThat(await(shop.ledger().earnings(sharer)))
        .isEqualTo(new Earnings(List.of(shop.cny("20.80")), List.of()));
  }

  @Test
  void anOrderThatNobodySharedEarnsNothing() {
    // Given
    MemberKey buyer = shop.member("buyer");

    // When
    Order order = shop.paidOrder(buyer);

    // Then
    assertThat(entriesOf(order)).isZero();
    assertThat(await(shop.ledger().earnings(buyer))).isEqualTo(new Earnings(List.of(), List.of()));
  }

  @Test
  void earningAgainChangesNothing() {
    // Given
    MemberKey sharer = shop.member("sharer");
    String sku = shop.sells("10.00", 5);
    Order order = pay(shop.shared(sharer, sku), Map.of(sku, 1));

    // When
    shop.write(tx -> shop.ledger().earn(tx, order, shop.clock().instant()));

    // Then
    assertThat(entriesOf(order)).isEqualTo(1);
  }

  @Test
  void theSchemaHasNoPlaceForASecondEarner() {
    // Given
    MemberKey above = shop.member("above");
    MemberKey sharer = shop.member("sharer");
    String sku = shop.sells("10.00", 5);
    Order order = pay(shop.shared(sharer, sku), Map.of(sku, 1));

    // When, Then: neither somebody above the sharer, nor the buyer, nor the sharer a second time
    refused(entry("x1", above, order, "REVERSED", 100));
    refused(entry("x2", above, order, "EARNED", 100));
    refused(entry("x3", order.buyer(), order, "REVERSED", 100));
    refused(entry("x4", sharer, order, "EARNED", 100));
    assertThat(entriesOf(order)).isEqualTo(1);
  }

  @Test
  void theSchemaRefusesMoreThanTheLawAllows() {
    // Given
    MemberKey sharer = shop.member("sharer");
    String sku = shop.sells("10.00", 5);
    Order order = pay(shop.shared(sharer, sku), Map.of(sku, 1));

    // When, Then
    refused(entry("y1", sharer, order, "REVERSED", 301));
    refused(entry("y2", sharer, order, "REVERSED", -1));
    shop.write(
        tx -> tx.update(INSERT, entry("y3" + order.number(), sharer, order, "REVERSED", 300)));
    assertThat(entriesOf(order)).isEqualTo(2);
  }

  @Test
  void theSchemaRefusesABuyerWhoIsTheSharer() {
    // Given
    Order order = shop.paidOrder(shop.member("buyer"));

    // When, Then
    assertThatThrownBy(
            () ->
                shop.write(
                    tx ->
                        tx.update(
                            "UPDATE shop_order SET sharer = buyer WHERE number = $1",
                            order.number())))
        .isInstanceOf(InternalException.class);
  }

  @Test
  void reversedMoneyIsTakenOff() {
    // Given
    MemberKey sharer = shop.member("sharer");
    String sku = shop.sells("10.00", 5);
    Order order = pay(shop.shared(sharer, sku), Map.of(sku, 1));

    // When
    shop.write(
        tx -> tx.update(INSERT, entry("z" + order.number(), sharer, order, "REVERSED", 100)));

    // Then
    assertThat(await(shop.ledger().earnings(sharer)))
        .isEqualTo(new Earnings(List.of(shop.cny("0.00")), List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 31, 100})
  void aRateBeyondTheLawIsRefused(int percent) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ledger(database(), percent));
  }

  private static final String INSERT =
      "INSERT INTO ledger_entry (id, member, order_number, line, kind, state, line_minor,"
          + " amount_minor, currency, at) VALUES ($1, $2, $3, 1, $4, 'FROZEN', $5, $6, 'CNY', 0)";

  private static Object[] entry(
      String id, MemberKey member, Order order, String kind, long amount) {
    return new Object[] {id, member.toString(), order.number(), kind, 1000L, amount};
  }

  private void refused(Object[] entry) {
    assertThatThrownBy(() -> shop.write(tx -> tx.update(INSERT, entry)))
        .isInstanceOf(InternalException.class);
  }

  private int entriesOf(Order order) {
    return shop.read("SELECT id FROM ledger_entry WHERE order_number = $1", order.number()).size();
  }

  private Order pay(ShareLink link, Map<String, Integer> items) {
    Placed placed =
        shop.placed(
            new ProposalRequest(shop.member("buyer"), shop.group(), items, false, link.code()));
    String reference = shop.paying(placed);
    await(
        shop.payments()
            .settle(
                shop.notice(reference, shop.paid(placed.order().total().amountText())),
                "scripted"));
    return shop.current(placed.order().number());
  }
}
