package io.xiaoer.bot.commerce.checkout;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.order.ConfirmOutcome.Placed;
import io.xiaoer.bot.commerce.order.OnShopFloor;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.Recipient;
import io.xiaoer.bot.commerce.order.ShopFloor;
import io.xiaoer.bot.commerce.sql.Databases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The private page of an order, by its link. */
abstract class CheckoutsContract extends OnShopFloor {

  CheckoutsContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void aLinkOpensItsOrderForADay() {
    // Given
    Placed placed = place();

    // When
    CheckoutLookup page = await(shop.checkouts().open(placed.checkoutToken()));

    // Then
    assertThat(page)
        .isEqualTo(
            new CheckoutLookup.Found(
                placed.order(), shop.clock().instant().plus(Duration.ofHours(24))));
    shop.clock().advance(Duration.ofHours(24));
    assertThat(await(shop.checkouts().open(placed.checkoutToken())))
        .isEqualTo(new CheckoutLookup.Expired());
  }

  @Test
  void onlyTheHashOfALinkIsKept() {
    // Given
    Placed placed = place();

    // When
    List<Row> rows =
        shop.read(
            "SELECT hash FROM checkout_token WHERE order_number = $1", placed.order().number());

    // Then
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().getString("hash"))
        .matches("[0-9a-f]{64}")
        .doesNotContain(placed.checkoutToken());
    assertThat(placed.toString()).doesNotContain(placed.checkoutToken());
  }

  @Test
  void whatIsNoLinkIsUnknown() {
    assertThat(await(shop.checkouts().open("AAAAAAAAAAAAAAAAAAAAAA")))
        .isEqualTo(new CheckoutLookup.Unknown());
    assertThat(await(shop.checkouts().open("' OR 1=1 --"))).isEqualTo(new CheckoutLookup.Unknown());
    assertThat(await(shop.checkouts().open(""))).isEqualTo(new CheckoutLookup.Unknown());
  }

  @Test
  void thePageOfAPaidOrderStaysReadableForThirtyDays() {
    // Given
    Placed placed = place();
    String reference = shop.paying(placed);
    await(shop.payments().settle(shop.notice(reference, shop.paid("10.00")), "scripted"));

    // When
    shop.clock().advance(Duration.ofDays(30).minusMillis(1));

    // Then
    assertThat(await(shop.checkouts().open(placed.checkoutToken())))
        .isInstanceOf(CheckoutLookup.Found.class);
    shop.clock().advance(Duration.ofMillis(1));
    assertThat(await(shop.checkouts().open(placed.checkoutToken())))
        .isEqualTo(new CheckoutLookup.Expired());
  }

  @Test
  void aFreshLinkWorksBesideTheOldOne() {
    // Given
    Placed placed = place();

    // When
    String fresh = shop.write(tx -> shop.checkouts().freshToken(tx, placed.order()));

    // Then
    assertThat(fresh).isNotEqualTo(placed.checkoutToken());
    assertThat(order(fresh)).isEqualTo(placed.order());
    assertThat(order(placed.checkoutToken())).isEqualTo(placed.order());
  }

  @Test
  void keepsTheRecipientOfAnUnpaidOrder() {
    // Given
    Placed placed = place();
    SaveOutcome first = save(placed, ShopFloor.RECIPIENT);

    // When
    SaveOutcome second =
        save(placed, new RecipientForm("李四", "+1 202 555 0147", "Springfield, IL", "12 Main St"));

    // Then
    assertThat(first).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(second).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(order(placed.checkoutToken()).recipient())
        .isEqualTo(new Recipient("李四", "+12025550147", "Springfield, IL", "12 Main St"));
  }

  @Test
  void aFaultyFormSavesNothing() {
    // Given
    Placed placed = place();

    // When
    SaveOutcome outcome = save(placed, new RecipientForm("张三", "123", "杭州市", ""));

    // Then
    assertThat(outcome)
        .isEqualTo(
            new SaveOutcome.Invalid(
                Map.of("phone", FieldFault.TOO_SHORT, "address", FieldFault.MISSING)));
    assertThat(order(placed.checkoutToken()).recipient()).isNull();
  }

  @Test
  void theRecipientOfAPaidOrderIsLocked() {
    // Given
    Placed placed = place();
    String reference = shop.paying(placed);
    await(shop.payments().settle(shop.notice(reference, shop.paid("10.00")), "scripted"));

    // When
    SaveOutcome outcome = save(placed, new RecipientForm("李四", "13900139000", "杭州市", "文三路 1 号"));

    // Then
    assertThat(outcome).isEqualTo(new SaveOutcome.Locked(OrderStatus.PAID));
    Recipient kept = order(placed.checkoutToken()).recipient();
    assertThat(kept).isNotNull().extracting(Recipient::name).isEqualTo("张三丰");
  }

  @Test
  void anExpiredOrUnknownLinkSavesNothing() {
    // Given
    Placed placed = place();
    shop.clock().advance(Duration.ofHours(25));

    // When, Then
    assertThat(save(placed, ShopFloor.RECIPIENT)).isEqualTo(new SaveOutcome.Expired());
    assertThat(await(shop.checkouts().saveRecipient("nonsense", ShopFloor.RECIPIENT)))
        .isEqualTo(new SaveOutcome.Unknown());
  }

  private Placed place() {
    return shop.placed(shop.wish(shop.member("buyer"), shop.sells("10.00", 5), 1));
  }

  private SaveOutcome save(Placed placed, RecipientForm form) {
    return await(shop.checkouts().saveRecipient(placed.checkoutToken(), form));
  }

  private Order order(String token) {
    return ((CheckoutLookup.Found) await(shop.checkouts().open(token))).order();
  }
}
