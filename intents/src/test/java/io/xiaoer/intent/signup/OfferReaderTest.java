package io.xiaoer.intent.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferReaderTest {

  private final OfferReader reader = new OfferReader();

  @ParameterizedTest
  @CsvSource({
    "开团 五常大米 59元/袋, 五常大米, 59, CNY, 袋",
    "开个团 五常大米 ¥59.5/袋, 五常大米, 59.5, CNY, 袋",
    "开团：草莓 45块一盒, 草莓, 45, CNY, 盒",
    "開團 鳳梨酥 68元/盒, 鳳梨酥, 68, CNY, 盒",
    "发起接龙 土鸡蛋（30枚） 30元每盘, 土鸡蛋（30枚）, 30, CNY, 盘",
    "start a group buy: Jasmine rice $12/bag, Jasmine rice, 12, USD, bag",
    "start a group buy Honey 15 USD per jar, Honey, 15, USD, jar",
    "open a group buy for Sourdough $8 each, Sourdough, 8, USD, ''"
  })
  void readsOneItem(String text, String name, BigDecimal price, String currency, String unit) {
    // When
    Offer offer = reader.read(text, "CNY");

    // Then
    assertThat(offer.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.name()).isEqualTo(name);
              assertThat(item.price()).isEqualByComparingTo(price);
              assertThat(item.currency()).isEqualTo(currency);
              assertThat(item.unit()).isEqualTo(unit);
            });
  }

  @Test
  void readsTitleItemsAndTerms() {
    // Given
    String text =
        """
        开团 周五水果团
        A. 丹东草莓 45元/盒
        B、海南芒果 39.9元/箱
        满20份成团，每人限5份
        周五下午自提
        """;

    // When
    Offer offer = reader.read(text, "CNY");

    // Then
    assertThat(offer.title()).isEqualTo("周五水果团");
    assertThat(offer.items()).extracting(Item::ref).containsExactly("A", "B");
    assertThat(offer.items()).extracting(Item::name).containsExactly("丹东草莓", "海南芒果");
    assertThat(offer.minimum()).isEqualTo(20);
    assertThat(offer.limit()).isEqualTo(5);
  }

  @Test
  void readsSeveralItemsOfOneLine() {
    // When
    Offer offer = reader.read("开团 五常大米 59元/袋，东北木耳 28元/包", "CNY");

    // Then
    assertThat(offer.items()).extracting(Item::name).containsExactly("五常大米", "东北木耳");
    assertThat(offer.items()).extracting(Item::ref).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"开团了吗", "", "今天开不开团", "group buy?", "五常大米 59元/袋"})
  void whatIsNoOpeningOpensNothing(String text) {
    assertThat(reader.opens(text) && !reader.read(text, "CNY").items().isEmpty()).isFalse();
  }
}
