package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that are not written as the goods are. */
@TestInstance(Lifecycle.PER_CLASS)
class SpellingTest {
  private final CatalogIndex index;

  SpellingTest(@TempDir Path directory) {
    index = CatalogIndex.open(directory);
  }

  @BeforeAll
  void load() {
    index.apply(
        List.of(
            titled("sun", "清爽防晒霜 SPF50 50ml", "Light Sunscreen SPF50 50 ml"),
            titled("cup", "不锈钢保温杯 500ml", "Steel Thermos Bottle 500 ml"),
            titled("milk", "鲜牛奶 1L", "Fresh Milk 1 L"),
            titled("watch", "运动手表", "Sport Smartwatch Black"),
            titled("salt", "湖盐 400g", "Lake Salt 400 g"),
            titled("rice", "五常大米 5kg", "Wuchang Rice 5 kg"),
            titled("shampoo", "生姜洗发水 400ml", "Ginger Shampoo 400 ml"),
            titled("skirt", "女式长裙", "Long Skirt for Women")),
        1);
  }

  @AfterAll
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fangshaishuang, sun",
    "fang shai shuang, sun",
    "fáng shài shuāng, sun",
    "fss, sun",
    "baowenbei, cup",
    "bao wen bei 500ml, cup",
    "bwb, cup",
    "niunai, milk",
    "NIUNAI, milk",
    "yan 400ke, salt",
    "wuchangdami, rice",
    "changqun, skirt",
    "nvshi changqun, skirt",
    "sunscren, sun",
    "sunscreeen, sun",
    "termos, cup",
    "shampo, shampoo",
    "smart watch, watch",
    "防晒双, sun",
    "防嗮霜, sun",
    "宝温杯, cup",
    "洗发睡, shampoo",
    "牛耐, milk",
  })
  void whatWasMeantIsFound(String typed, String id) {
    // When
    SearchPage page = index.search(ProductQuery.of(typed, "zh-CN", 5));

    // Then
    assertThat(page.hits()).isNotEmpty();
    assertThat(page.hits().getFirst().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"景点", "游戏机", "qqqq", "zzxxyy", "sunflower seeds", "phone cord", "iphone 11", "黑胶"})
  void whatTheShopDoesNotHaveIsNotGuessed(String typed) {
    // When
    SearchPage page = index.search(ProductQuery.of(typed, "zh-CN", 5));

    // Then
    assertThat(page.hits()).isEmpty();
  }

  private static IndexChange titled(String id, String chinese, String english) {
    return new IndexChange.Upsert(
        new ProductDocument(
            id,
            Map.of("zh-CN", chinese, "en", english),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            1_000,
            "CNY",
            5,
            0,
            0,
            0));
  }
}
