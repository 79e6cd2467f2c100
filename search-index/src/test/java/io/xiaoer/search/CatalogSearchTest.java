package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters, order, pages, facets and what is echoed, over a handful of made-up goods. */
class CatalogSearchTest {
  private static final List<String> DRINKS = List.of("茶饮", "Tea & Drinks");

  private final CatalogIndex index;

  CatalogSearchTest(@TempDir Path directory) {
    index = CatalogIndex.open(directory);
    index.apply(
        Goods.upserts(
            List.of(
                Goods.of("a", "龙井绿茶", List.of("山外", "Beyond Hills"), DRINKS, 4_000, 5),
                Goods.of("b", "茉莉绿茶", List.of("山外", "Beyond Hills"), DRINKS, 12_000, 5),
                Goods.of("c", "碧螺春绿茶", List.of("云上"), DRINKS, 9_999, 5),
                Goods.of("d", "冰绿茶", List.of("Beyond Hills"), List.of("饮料"), 60_000, 0),
                Goods.of("e", "帆布鞋", List.of("步步"), List.of("鞋"), 8_000, 5))),
        1);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void priceRangeIncludesBothEnds() {
    // When
    SearchPage page = index.search(query("绿茶").priced(4_000L, 9_999L));

    // Then
    assertThat(ids(page)).containsExactlyInAnyOrder("a", "c");
    assertThat(page.understood().filters())
        .isEqualTo(Map.of("priceMin", "4000", "priceMax", "9999"));
  }

  @Test
  void brandsAndCategoriesAreComparedWithoutCaseWidthAndScript() {
    // Given
    ProductQuery query =
        new ProductQuery(
            "绿茶",
            "zh-CN",
            null,
            null,
            List.of("ＢＥＹＯＮＤ  hills", "雲上"),
            List.of("茶飲"),
            Sort.RELEVANCE,
            0,
            10);

    // When
    SearchPage page = index.search(query);

    // Then
    assertThat(ids(page)).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void ordersByWhatWasAskedFor() {
    // When
    SearchPage cheapest = index.search(query("绿茶").sorted(Sort.PRICE_ASCENDING));
    SearchPage dearest = index.search(query("绿茶").sorted(Sort.PRICE_DESCENDING));
    SearchPage favourite = index.search(query("绿茶").sorted(Sort.SALES));
    SearchPage newest = index.search(query("绿茶").sorted(Sort.NEWEST));

    // Then
    assertThat(ids(cheapest)).containsExactly("a", "c", "b", "d");
    assertThat(ids(dearest)).containsExactly("d", "b", "c", "a");
    assertThat(ids(favourite)).containsExactly("d", "b", "c", "a");
    assertThat(ids(newest)).containsExactly("d", "b", "c", "a");
  }

  @Test
  void whatIsSoldOutSinks() {
    // When
    SearchPage page = index.search(query("绿茶"));

    // Then
    assertThat(ids(page)).hasSize(4).last().isEqualTo("d");
  }

  @Test
  void pagesContinueEachOther() {
    // Given
    List<String> all = ids(index.search(query("绿茶")));
    ProductQuery two = ProductQuery.of("绿茶", "zh-CN", 3);

    // When
    SearchPage second = index.search(two.at(1));
    SearchPage third = index.search(two.at(2));

    // Then
    assertThat(ids(second)).isEqualTo(all.subList(3, 4));
    assertThat(second.total()).isEqualTo(4);
    assertThat(third.hits()).isEmpty();
    assertThat(third.total()).isEqualTo(4);
  }

  @Test
  void coloursAndSizesAreCountedWhereGoodsHaveThem() {
    // Given
    index.apply(
        Goods.upserts(
            List.of(
                coloured("r1", "颜色 砖红", "尺码 M"),
                coloured("r2", "颜色 酒红", "尺码 L"),
                coloured("w", "颜色 米白", "尺码 L"))),
        2);

    // When
    Map<String, List<FacetCount>> facets =
        index.search(ProductQuery.of("连衣裙", "zh-CN", 1)).facets();

    // Then
    assertThat(facets.get(SearchPage.COLOUR)).contains(count("红色", 2)).hasSize(2);
    assertThat(facets.get(SearchPage.SIZE)).containsExactly(count("l", 2), count("m", 1));
    assertThat(index.search(ProductQuery.of("绿茶", "zh-CN", 1)).facets().get(SearchPage.SIZE))
        .isEmpty();
  }

  private static ProductDocument coloured(String id, String colour, String size) {
    return new ProductDocument(
        id,
        Map.of("zh-CN", "连衣裙"),
        List.of(),
        List.of(),
        Map.of(),
        List.of(colour, size),
        List.of(),
        9_900,
        "CNY",
        5,
        0,
        0,
        0);
  }

  @Test
  void facetsCountAllMatchesInTheLanguageOfTheQuestion() {
    // When
    Map<String, List<FacetCount>> chinese =
        index.search(ProductQuery.of("绿茶", "zh-CN", 1)).facets();
    Map<String, List<FacetCount>> english = index.search(ProductQuery.of("绿茶", "en", 1)).facets();

    // Then
    assertThat(chinese.get(SearchPage.BRAND))
        .containsExactlyInAnyOrder(count("山外", 2), count("云上", 1), count("Beyond Hills", 1));
    assertThat(english.get(SearchPage.BRAND))
        .containsExactlyInAnyOrder(count("Beyond Hills", 3), count("云上", 1));
    assertThat(english.get(SearchPage.CATEGORY))
        .containsExactlyInAnyOrder(count("Tea & Drinks", 3), count("饮料", 1));
    assertThat(english.get(SearchPage.PRICE))
        .containsExactly(count("0-9999", 2), count("10000-49999", 1), count("50000-", 1));
  }

  @Test
  void blankTextBrowsesAndPunctuationFindsNothing() {
    // When
    SearchPage blank = index.search(query("  "));
    SearchPage asking = index.search(query("有什么推荐的吗？"));
    SearchPage punctuation = index.search(query("？！… 🙂"));

    // Then
    assertThat(blank.total()).isEqualTo(5);
    assertThat(asking.total()).isEqualTo(5);
    assertThat(punctuation.total()).isZero();
  }

  @Test
  void saysWhatWasUnderstoodAndWhetherItWasLoosened() {
    // When
    SearchPage exact = index.search(query("有没有龙井的绿茶呀"));
    SearchPage loosened = index.search(query("红色的帆布鞋"));
    SearchPage nothing = index.search(query("红色的键盘"));

    // Then
    assertThat(exact.understood()).isEqualTo(Understood.plain(List.of("龙井", "绿茶")));
    assertThat(ids(loosened)).containsExactly("e");
    assertThat(loosened.understood().loosened()).containsExactly("colour");
    assertThat(nothing.total()).isZero();
    assertThat(nothing.understood().loosened()).isEmpty();
  }

  @Test
  void refusesPagesOutOfReach() {
    // Then
    assertThatThrownBy(() -> ProductQuery.of("茶", "zh-CN", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ProductQuery.of("茶", "zh-CN", 101))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> query("茶").at(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> query("茶").at(1_000_000)).isInstanceOf(IllegalArgumentException.class);
  }

  private static ProductQuery query(String text) {
    return ProductQuery.of(text, "zh-CN", 10);
  }

  private static FacetCount count(String value, long count) {
    return new FacetCount(value, count);
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(ProductHit::id).toList();
  }
}
