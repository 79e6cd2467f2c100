package io.xiaoer.feed.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.xiaoer.money.Money;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {

  private static final Currency YUAN = Currency.getInstance("CNY");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12.99 USD     | USD | 1299
          USD 12.99     | USD | 1299
          12.99usd      | USD | 1299
          12.99         | CNY | 1299
          12            | CNY | 1200
          12.9          | CNY | 1290
          12.9900       | CNY | 1299
          12,99         | CNY | 1299
          12,9 EUR      | EUR | 1290
          1,299.00      | CNY | 129900
          1,234,567.89  | CNY | 123456789
          ¥99           | CNY | 9900
          ￥99.5        | CNY | 9950
          99元          | CNY | 9900
          HK$ 20        | HKD | 2000
          € 5           | EUR | 500
          RMB 5         | CNY | 500
          1200 JPY      | JPY | 1200
          1.234 KWD     | KWD | 1234
          0             | CNY | 0
          """)
  void anAmountIsReadInItsCurrency(String text, String currency, long minor) throws RowException {
    // When
    Money price = Prices.parse("price", text, YUAN);

    // Then
    assertThat(price).isEqualTo(Money.of(minor, currency));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.299,00", "1.299", "1,299", "12.500", "1'299.00", "1,29,9.00", "12.999", "1.2.3", "-1",
        "$5", "free", "", "12.99 USD EUR", "USD 12.99 USD", "5 QQQ", "1e5", "٣", "12.99 USD/kg",
        "99999999999999999999", "1200.5 JPY"
      })
  void whatSaysNoAmountOrTwoIsRefused(String text) {
    assertThatExceptionOfType(RowException.class)
        .isThrownBy(() -> Prices.parse("price", text, YUAN))
        .satisfies(fault -> assertThat(fault.reason()).startsWith("price "));
  }
}
