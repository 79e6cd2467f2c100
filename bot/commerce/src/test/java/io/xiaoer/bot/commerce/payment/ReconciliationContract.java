package io.xiaoer.bot.commerce.payment;

import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.order.ConfirmOutcome.Placed;
import io.xiaoer.bot.commerce.order.OnShopFloor;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.sql.Databases;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The query is the truth: payments whose callback never came. */
abstract class ReconciliationContract extends OnShopFloor {

  ReconciliationContract(Databases.Kind kind) {
    super(kind);
  }

  @Test
  void theProviderIsAskedWhenItsCallbackIsLost() {
    // Given
    Placed placed = place(shop.sells("10.00", 5));
    String reference = shop.paying(placed);
    shop.provider().says(reference, shop.paid("10.00"));
    shop.clock().advance(Duration.ofSeconds(15));

    // When
    int settled = await(shop.payments().reconcile(shop.clock().instant()));

    // Then
    assertThat(settled).isEqualTo(1);
    assertThat(shop.current(placed.order().number()).status()).isEqualTo(OrderStatus.PAID);
    assertThat(await(shop.payments().reconcile(shop.clock().instant()))).isZero();
    assertThat(shop.provider().queriesOf(reference)).isEqualTo(1);
  }

  @Test
  void theProviderIsAskedEverMoreSeldomAndOnceAtTheEnd() {
    // Given
    Placed placed = place(shop.sells("10.00", 5));
    String reference = shop.paying(placed);

    // When
    for (int second = 0; second <= 31 * 60; second += 5) {
      await(shop.payments().reconcile(shop.clock().instant()));
      shop.clock().advance(Duration.ofSeconds(5));
    }

    // Then
    assertThat(shop.provider().queriesOf(reference)).isEqualTo(5);
    assertThat(
            shop.read("SELECT state FROM payment_attempt WHERE reference = $1", reference)
                .getFirst()
                .getString("state"))
        .isEqualTo("CLOSED");
    await(shop.orders().expireUnpaid(shop.clock().instant()));
    assertThat(shop.current(placed.order().number()).status()).isEqualTo(OrderStatus.CANCELLED);
  }

  @Test
  void moneyThatCameInTheLastSecondIsFoundBeforeTheOrderExpires() {
    // Given
    Placed placed = place(shop.sells("10.00", 5));
    String reference = shop.paying(placed);
    shop.provider().says(reference, shop.paid("10.00"));
    shop.clock().advance(Duration.ofMinutes(30));

    // When
    await(shop.orders().expireUnpaid(shop.clock().instant()));
    await(shop.payments().reconcile(shop.clock().instant()));
    await(shop.orders().expireUnpaid(shop.clock().instant()));

    // Then
    assertThat(shop.current(placed.order().number()).status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void aProviderThatDoesNotAnswerIsAskedAgain() {
    // Given
    Placed placed = place(shop.sells("10.00", 5));
    String reference = shop.paying(placed);
    shop.provider().says(reference, shop.paid("10.00"));
    shop.provider().isDown(true);
    shop.clock().advance(Duration.ofSeconds(15));
    int nothing = await(shop.payments().reconcile(shop.clock().instant()));
    shop.provider().isDown(false);
    shop.clock().advance(Duration.ofSeconds(45));

    // When
    int settled = await(shop.payments().reconcile(shop.clock().instant()));

    // Then
    assertThat(nothing).isZero();
    assertThat(settled).isEqualTo(1);
  }

  private Placed place(String sku) {
    return shop.placed(shop.wish(shop.member("buyer"), sku, 1));
  }
}
