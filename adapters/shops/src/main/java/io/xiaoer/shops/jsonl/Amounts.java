package io.xiaoer.shops.jsonl;

import io.xiaoer.feed.row.RowException;
import io.xiaoer.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers of a {@link Row}: given as numbers or as strings, and exact either way. */
final class Amounts {

  /** Money has fewer digits than that, and larger exponents would cost more than a row is worth. */
  private static final int DIGITS = 18;

  private final Row row;

  Amounts(Row row) {
    this.row = row;
  }

  String currency(String field, String otherwise) throws RowException {
    String code = row.string(field);
    try {
      return Currency.getInstance(code == null ? otherwise : code.toUpperCase(Locale.ROOT))
          .getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw row.fault(field, "is not an ISO 4217 code such as CNY");
    }
  }

  Money price(String field, String currency) throws RowException {
    Money price = optionalPrice(field, currency);
    if (price == null) {
      throw row.fault(field, "is needed, such as \"99.00\"");
    }
    return price;
  }

  @Nullable Money optionalPrice(String field, String currency) throws RowException {
    BigDecimal amount = decimal(field);
    if (amount == null) {
      return null;
    }
    try {
      Money price = Money.parse(amount.toPlainString(), currency);
      if (price.minor() >= 0) {
        return price;
      }
    } catch (IllegalArgumentException e) {
      throw row.fault(field, "has more decimals than " + currency + " has");
    }
    throw row.fault(field, "is negative");
  }

  /** A count of pieces, 0 where it is not given. */
  long count(String field, long most) throws RowException {
    BigDecimal number = decimal(field);
    if (number == null) {
      return 0;
    }
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (!whole || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw row.fault(field, "is not a whole number of 0 or more");
    }
    return number.longValueExact();
  }

  @Nullable Double rating(String field) throws RowException {
    BigDecimal rating = decimal(field);
    if (rating == null) {
      return null;
    }
    if (rating.signum() < 0 || rating.compareTo(BigDecimal.valueOf(5)) > 0) {
      throw row.fault(field, "is not between 0 and 5");
    }
    return rating.doubleValue();
  }

  private @Nullable BigDecimal decimal(String field) throws RowException {
    String text = row.string(field);
    if (text == null) {
      return null;
    }
    try {
      BigDecimal number = text.length() > 2 * DIGITS ? null : new BigDecimal(text);
      if (number != null
          && Math.abs((long) number.scale()) <= DIGITS
          && number.precision() <= DIGITS) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw row.fault(field, "is not a number");
    }
    throw row.fault(field, "has too many digits");
  }
}
