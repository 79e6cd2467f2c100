package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.search.question.PriceRange;
import io.xiaoer.search.question.Wishes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wishes in a sentence, from the sentence to the goods. */
@TestInstance(Lifecycle.PER_CLASS)
class WishSearchTest {
  private final CatalogIndex index;

  WishSearchTest(@TempDir Path directory) {
    index = CatalogIndex.open(directory);
  }

  @BeforeAll
  void load() {
    index.apply(
        Goods.upserts(
            List.of(
                good("soap-lily", "百合香洗衣液 2L", "洗护", 3_900, "香味 百合", "净含量 2L"),
                good("soap-free", "温和洗衣液", "洗护", 4_900, "特点 不含香精、酒精"),
                good("soap-plain", "无香洗衣液", "洗护", 5_900, "香味 无"),
                good("soap-en", "Fragrance-free laundry detergent", "Laundry", 6_900),
                good("soap-scented", "Laundry detergent with lavender scent", "Laundry", 2_900),
                good("crayon", "可水洗蜡笔", "玩具", 3_900, "清洗 用洗衣液洗得掉", "香味 无"),
                good("shirt-red", "纯棉T恤", "服饰", 8_900, "颜色 砖红", "尺码 S", "尺码 M", "尺码 L"),
                good("shirt-dark", "重磅T恤", "服饰", 9_900, "颜色 黑", "颜色 藏青", "尺码 L"),
                good("shirt-black", "黑色速干T恤", "服饰", 12_900, "颜色 黑", "尺码 XL"),
                good("shirt-said", "黑色印花T恤 L码", "服饰", 7_900),
                good("blocks-3", "大颗粒积木", "玩具", 15_900, "适用年龄 3岁以上"),
                good("blocks-1", "软胶积木", "玩具", 9_900, "适用年龄 6个月以上"),
                good("blocks-0", "木质积木", "玩具", 6_900),
                good("milk-2", "高钙牛奶 两盒装", "乳品", 1_900, "规格 两盒装"),
                good("milk-6", "脱脂牛奶", "乳品", 4_900, "规格 1L×6盒"),
                good("nuts-mix", "每日坚果", "零食", 9_900, "配料 腰果、花生、杏仁", "过敏原 含坚果、花生"),
                good("nuts-rice", "米饼零食", "零食", 1_900, "配料 大米", "过敏原 不含花生"))),
        1);
  }

  @AfterAll
  void close() {
    index.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("asked")
  void givesTheGoodsThatMeetWhatIsWished(Asked asked) {
    // When
    SearchPage page = index.search(ProductQuery.of(asked.text(), "zh-CN", 20));

    // Then
    assertThat(ids(page)).containsExactlyInAnyOrderElementsOf(asked.ids());
    assertThat(page.understood().loosened()).isEqualTo(asked.loosened());
  }

  static Stream<Asked> asked() {
    return TestFiles.lines("wished-goods.tsv").stream().map(Asked::read);
  }

  @Test
  void saysWhatWasUnderstood() {
    // When
    Understood understood =
        index.search(ProductQuery.of("最便宜的黑色T恤 L码 100以内 不要印花的", "zh-CN", 5)).understood();

    // Then
    assertThat(understood.terms()).contains("t恤").doesNotContain("100", "印花");
    assertThat(understood.filters())
        .isEqualTo(Map.of("priceMax", "10000", "colour", "黑色", "size", "l"));
    assertThat(understood.wishes().without()).containsExactly("印花");
    assertThat(understood.sort()).isEqualTo(Sort.PRICE_ASCENDING);
    assertThat(understood.loosened()).isEmpty();
  }

  @Test
  void anOrderInWordsCountsUnlessOneIsGiven() {
    // When
    SearchPage cheapest = index.search(ProductQuery.of("最便宜的T恤", "zh-CN", 5));
    SearchPage dearest =
        index.search(ProductQuery.of("最便宜的T恤", "zh-CN", 5).sorted(Sort.PRICE_DESCENDING));

    // Then
    assertThat(ids(cheapest))
        .containsExactly("shirt-said", "shirt-red", "shirt-dark", "shirt-black");
    assertThat(ids(dearest))
        .containsExactly("shirt-black", "shirt-dark", "shirt-red", "shirt-said");
  }

  @Test
  void aWishedPriceIsGivenUpAndAFilterIsNot() {
    // Given
    ProductQuery shirts = ProductQuery.of("T恤", "zh-CN", 5);
    Wishes cheap = Wishes.priced(new PriceRange(null, new BigDecimal("20")));

    // When
    SearchPage wished = index.search(shirts.wishing(cheap));
    SearchPage filtered = index.search(shirts.wishing(cheap).priced(null, 2_000L));

    // Then
    assertThat(wished.total()).isEqualTo(4);
    assertThat(wished.understood().loosened()).containsExactly("price");
    assertThat(wished.understood().filters()).isEmpty();
    assertThat(filtered.total()).isZero();
    assertThat(filtered.understood().loosened()).isEmpty();
  }

  @Test
  void aCatalogueThatSaysNothingOfAWishLosesNothingByIt(@TempDir Path plain) {
    // Given
    try (CatalogIndex titles = CatalogIndex.open(plain)) {
      titles.apply(
          Goods.upserts(
              List.of(Goods.named("a", "红色积木 3岁 6瓶装 L码"), Goods.named("b", "蓝色积木 1岁 2瓶装 S码"))),
          1);

      // When
      SearchPage page = titles.search(ProductQuery.of("红色 积木 3岁 6瓶装 L码", "zh-CN", 5));

      // Then
      assertThat(ids(page)).first().isEqualTo("a");
      assertThat(page.understood().loosened()).isEmpty();
    }
  }

  private static ProductDocument good(
      String id, String title, String category, long price, String... attributes) {
    ProductDocument plain = Goods.of(id, title, List.of(), List.of(category), price, 5);
    return new ProductDocument(
        plain.id(),
        plain.titles(),
        plain.brands(),
        plain.categories(),
        plain.descriptions(),
        List.of(attributes),
        plain.tags(),
        plain.priceMinor(),
        plain.currency(),
        plain.stock(),
        plain.rating(),
        plain.sales(),
        plain.updatedAtMillis());
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().filter(ProductHit::fits).map(ProductHit::id).toList();
  }

  record Asked(String text, List<String> loosened, List<String> ids) {
    static Asked read(String line) {
      String[] columns = line.split("\t");
      return new Asked(columns[0], list(columns[1]), list(columns[2]));
    }

    private static List<String> list(String column) {
      return column.equals("-") ? List.of() : List.of(column.split(" "));
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
