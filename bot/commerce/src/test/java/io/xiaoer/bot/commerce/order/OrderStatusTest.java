package io.xiaoer.bot.commerce.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xiaoer.bot.commerce.order.OrderMoves.Move;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTest {

  @ParameterizedTest
  @CsvSource({
    "AWAITING_PAYMENT, PAID",
    "AWAITING_PAYMENT, CANCELLED",
    "PAID, SHIPPED",
    "PAID, REFUNDED",
    "SHIPPED, DELIVERED",
    "SHIPPED, REFUNDED",
    "DELIVERED, COMPLETED",
    "DELIVERED, REFUNDED",
    "COMPLETED, REFUNDED",
  })
  void anOrderMovesForward(OrderStatus from, OrderStatus to) {
    assertThat(from.canBecome(to)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void nothingElseIsAllowed(OrderStatus from) {
    long allowed = Arrays.stream(OrderStatus.values()).filter(from::canBecome).count();

    assertThat(allowed)
        .isEqualTo(
            switch (from) {
              case AWAITING_PAYMENT, PAID, SHIPPED, DELIVERED -> 2;
              case COMPLETED -> 1;
              case CANCELLED, REFUNDED -> 0;
            });
  }

  @Test
  void anIllegalMoveCannotEvenBeWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Move(OrderStatus.CANCELLED, OrderStatus.PAID, Instant.EPOCH));
  }
}
