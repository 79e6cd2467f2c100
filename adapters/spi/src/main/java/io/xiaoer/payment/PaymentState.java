package io.xiaoer.payment;

import io.xiaoer.money.Money;
import java.time.Instant;

/** What a provider says of a payment. */
public sealed interface PaymentState {

  /** Nobody has paid yet. */
  record Open() implements PaymentState {}

  /** Paid: that much, known to the provider under that id. */
  record Paid(Money amount, String providerId, Instant at) implements PaymentState {}

  /** Over without money: refused, expired or closed. */
  record Closed(String reason) implements PaymentState {}
}
