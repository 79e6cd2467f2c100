package io.xiaoer.bot.commerce.faq;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaqScopeTest {

  private static final Product TEA =
      new Product(
          "tea-1",
          LocalText.of("Tea"),
          new LocalText(Map.of("zh-CN", "山那边", "en", "Over the Hill")),
          List.of(LocalText.of("Drinks"), new LocalText(Map.of("zh-CN", "绿茶", "en", "Green Tea"))),
          Money.of(100, "CNY"),
          null,
          null,
          List.of(),
          null,
          null,
          List.of(),
          Map.of(),
          List.of(),
          1,
          null,
          List.of(),
          null,
          0,
          Instant.EPOCH);

  @ParameterizedTest
  @CsvSource({
    ",,,true",
    "tea-1,,,true",
    "tea-2,,,false",
    ",绿茶,,true",
    ",drinks,,true",
    ",Coffee,,false",
    ",,over the hill,true",
    ",绿茶,别家,false"
  })
  void coversWhatFitsAllThatIsNamed(String product, String category, String brand, boolean covers) {
    // When
    FaqScope scope = new FaqScope(product, category, brand);

    // Then
    assertThat(scope.covers(TEA)).isEqualTo(covers);
  }
}
