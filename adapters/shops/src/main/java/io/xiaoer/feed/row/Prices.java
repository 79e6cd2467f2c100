package io.xiaoer.feed.row;

import io.xiaoer.money.Money;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as feeds write them: {@code 12.99 USD}, {@code USD 12.99}, {@code 1,299.00}, {@code
 * 12,99}, {@code ¥99}. What can mean two amounts is refused: a wrong price is worse than none.
 */
public final class Prices {

  private static final Pattern PARTS =
      Pattern.compile("([\\p{L}\\p{Sc}]{0,4})\\h*(-?[0-9][0-9.,']*)\\h*([\\p{L}\\p{Sc}]{0,4})");
  private static final Pattern POINT = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern ENGLISH = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+\\.[0-9]{1,2}");
  private static final Pattern COMMA = Pattern.compile("[0-9]+,[0-9]{1,2}");
  private static final Pattern EITHER = Pattern.compile("[0-9]{1,3}\\.[0-9]{3}");

  /** Signs that mean one currency only where the feed's own is that one. */
  private static final Map<String, String> SIGNS =
      Map.of(
          "¥",
          "CNY JPY",
          "￥",
          "CNY JPY",
          "元",
          "CNY TWD",
          "圆",
          "CNY",
          "$",
          "USD HKD TWD SGD AUD CAD",
          "US$",
          "USD",
          "HK$",
          "HKD",
          "€",
          "EUR",
          "£",
          "GBP",
          "RMB",
          "CNY");

  private Prices() {}

  /**
   * The amount that the text of a column says.
   *
   * @param otherwise the currency where the text names none
   * @throws RowException where it says none, or could say two
   */
  public static Money parse(String column, String text, Currency otherwise) throws RowException {
    Matcher parts = PARTS.matcher(text.strip());
    if (!parts.matches() || (!parts.group(1).isEmpty() && !parts.group(3).isEmpty())) {
      throw new RowException(column + " is not a price, such as 12.99 " + otherwise);
    }
    Currency currency = currency(column, parts.group(1) + parts.group(3), otherwise);
    if (parts.group(2).startsWith("-")) {
      throw new RowException(column + " is negative");
    }
    return money(column, decimal(column, parts.group(2), currency), currency);
  }

  private static String decimal(String column, String number, Currency currency)
      throws RowException {
    boolean thousandths = currency.getDefaultFractionDigits() >= 3;
    if (POINT.matcher(number).matches() && (thousandths || !EITHER.matcher(number).matches())) {
      return number;
    }
    if (ENGLISH.matcher(number).matches()) {
      return number.replace(",", "");
    }
    if (COMMA.matcher(number).matches()) {
      return number.replace(',', '.');
    }
    throw new RowException(
        column
            + " can be read in two ways: write it with a point for the decimals and nothing"
            + " between the thousands, such as 1299.00");
  }

  private static Currency currency(String column, String name, Currency otherwise)
      throws RowException {
    if (name.isEmpty()) {
      return otherwise;
    }
    String code = name.toUpperCase(Locale.ROOT);
    String meant = SIGNS.get(code);
    if (meant != null && meant.contains(otherwise.getCurrencyCode())) {
      return otherwise;
    }
    try {
      return Currency.getInstance(meant == null || meant.contains(" ") ? code : meant);
    } catch (IllegalArgumentException e) {
      throw new RowException(column + " names no currency by its code, such as CNY or USD");
    }
  }

  private static Money money(String column, String amount, Currency currency) throws RowException {
    try {
      return Money.parse(amount, currency.getCurrencyCode());
    } catch (IllegalArgumentException e) {
      throw new RowException(
          column + " has more decimals than " + currency + " has, or too many digits");
    }
  }
}
