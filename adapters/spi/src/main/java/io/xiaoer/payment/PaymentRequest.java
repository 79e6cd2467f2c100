package io.xiaoer.payment;

import io.xiaoer.money.Money;
import java.time.Instant;
import java.util.Objects;

/**
 * A payment to be made.
 *
 * @param reference ours, unique per attempt, 6 to 32 characters of {@code [0-9A-Za-z_-]}; starting
 *     the same reference again gives the same payment
 * @param description what it is for, without personal data
 * @param returnUrl where the buyer comes back to
 * @param expiresAt after which it must not be payable
 */
public record PaymentRequest(
    String reference, Money amount, String description, String returnUrl, Instant expiresAt) {

  public PaymentRequest {
    Objects.requireNonNull(amount, "amount");
    if (!reference.matches("[0-9A-Za-z_-]{6,32}")) {
      throw new IllegalArgumentException("a payment reference has 6 to 32 of [0-9A-Za-z_-]");
    }
  }
}
