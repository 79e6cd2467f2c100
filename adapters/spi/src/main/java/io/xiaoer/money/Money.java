package io.xiaoer.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An exact amount: {@code minor} units (fen, cents) of a currency.
 *
 * <p>Arithmetic between two currencies, and overflow, are programming errors and throw.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

  private static final int LONGEST_AMOUNT = 24;
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  /**
   * Reads a decimal amount such as {@code "89.00"}; more digits than the currency has are refused.
   */
  public static Money parse(String amount, String currencyCode) {
    String digits = amount.strip();
    if (digits.length() > LONGEST_AMOUNT || !AMOUNT.matcher(digits).matches()) {
      throw new IllegalArgumentException("not a decimal amount");
    }
    Currency currency = Currency.getInstance(currencyCode);
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    try {
      return new Money(
          new BigDecimal(digits)
              .setScale(decimals, RoundingMode.UNNECESSARY)
              .unscaledValue()
              .longValueExact(),
          currency);
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("not an amount of " + currencyCode + ": " + amount, e);
    }
  }

  /** An amount in minor units of the currency with that ISO 4217 code. */
  public static Money of(long minor, String currencyCode) {
    return new Money(minor, Currency.getInstance(currencyCode));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
  }

  public Money times(long count) {
    return new Money(Math.multiplyExact(minor, count), currency);
  }

  /** That many hundredths of this amount, rounded half up to a minor unit. */
  public Money percent(int percent) {
    return new Money(
        BigDecimal.valueOf(minor)
            .multiply(BigDecimal.valueOf(percent))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
            .longValueExact(),
        currency);
  }

  /** The amount in major units, with as many decimals as the currency has. */
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
  }

  /** The amount without its currency, such as {@code 89.00}; {@link #parse} reads it back. */
  public String amountText() {
    return toDecimal().toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, sameCurrency(other).minor);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "currencies differ: " + currency + " and " + other.currency);
    }
    return other;
  }
}
