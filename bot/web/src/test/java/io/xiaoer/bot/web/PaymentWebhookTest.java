package io.xiaoer.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.payment.SettleOutcome;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.money.Money;
import io.xiaoer.payment.PaymentState;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /webhooks/payments/{provider}} over real HTTP. */
final class PaymentWebhookTest {

  private static final Money AMOUNT = Money.of(15800, "CNY");

  private Edge edge;
  private Browser provider;

  @BeforeEach
  void open(@TempDir Path directory) {
    edge = new Edge(directory);
    provider = edge.browser();
  }

  @AfterEach
  void close() {
    provider.close();
    edge.close();
  }

  @Test
  void aNoticeIsSettledThenAnswered() {
    // Given
    edge.settleOutcome =
        new SettleOutcome.Settled(
            Goods.order(OrderStatus.PAID, edge.clock.instant(), null, List.of()));

    // When
    HttpResponse<String> answer = post(edge.payments.paid("reference-1", AMOUNT), "");

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(edge.notices).hasSize(1);
    assertThat(edge.notices.getFirst().state()).isInstanceOf(PaymentState.Paid.class);
    assertThat(counted("settled")).isEqualTo(1);
  }

  @Test
  void aForgedNoticeIsRefusedAndChangesNothing() {
    // When
    HttpResponse<String> answer = post(edge.payments.paid("reference-1", AMOUNT), "forged");

    // Then
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(edge.notices).isEmpty();
    assertThat(counted("rejected")).isEqualTo(1);
  }

  @Test
  void moneyThatFitsNoOrderIsTakenNoteOf() {
    // Given
    edge.settleOutcome = new SettleOutcome.WrongAmount(AMOUNT, Money.of(1, "CNY"));

    // When
    HttpResponse<String> answer = post(edge.payments.paid("reference-1", AMOUNT), "");

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(counted("wrong_amount")).isEqualTo(1);
  }

  @Test
  void aNoticeThatCouldNotBeSettledIsAskedForAgain() {
    // Given
    edge.shop.fault = new IllegalStateException("no database");

    // When
    HttpResponse<String> answer = post(edge.payments.paid("reference-1", AMOUNT), "");

    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void anUnknownProviderIsNotFound() {
    // When
    HttpResponse<String> answer = provider.post("/webhooks/payments/nobody", "x");

    // Then
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> post(HttpRequestData request, String forged) {
    String seal = request.header("X-Seal").orElseThrow();
    return provider.post(
        request.path(),
        new String(request.body(), StandardCharsets.UTF_8),
        "X-Seal",
        forged.isEmpty() ? seal : forged);
  }

  private double counted(String outcome) {
    return edge.metrics.find("xiaoer.payment.notices").tag("outcome", outcome).counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }
}
