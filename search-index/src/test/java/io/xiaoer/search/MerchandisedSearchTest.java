package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.xiaoer.search.merchandising.Action;
import io.xiaoer.search.merchandising.Condition;
import io.xiaoer.search.merchandising.Merchandising;
import io.xiaoer.search.merchandising.Period;
import io.xiaoer.search.merchandising.Rule;
import io.xiaoer.search.merchandising.Target;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of the shop's people, over a handful of made-up goods. */
class MerchandisedSearchTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Condition ANY = new Condition.Any();
  private static final Condition GREEN_TEA = new Condition.Exactly("绿茶");
  private static final List<String> TEA = List.of("茶饮");

  private final CatalogIndex index;
  private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);

  MerchandisedSearchTest(@TempDir Path directory) {
    index = CatalogIndex.open(directory);
    index.apply(
        Goods.upserts(
            List.of(
                Goods.of("t1", "绿茶", List.of("山外"), TEA, 4_000, 5),
                Goods.of("t2", "茉莉绿茶", List.of("云上"), TEA, 5_000, 5),
                Goods.of("t3", "碧螺春绿茶", List.of("云上"), TEA, 6_000, 5),
                Goods.of("t4", "冰镇绿茶", List.of("山外"), TEA, 7_000, 0),
                Goods.of("cola", "可乐", List.of("气泡"), List.of("汽水"), 500, 5),
                Goods.of("shoe", "帆布鞋", List.of("步步"), List.of("鞋"), 8_000, 5))),
        1);
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void aPinnedProductStandsAtItsPlaceThoughItDoesNotFit() {
    // Given
    List<String> plain = ids("绿茶");

    // When
    follow(rule("r", new Action.Pin("shoe", 2), GREEN_TEA));

    // Then
    SearchPage page = index.search(query("绿茶"));
    assertThat(ids(page)).startsWith(plain.getFirst(), "shoe", plain.get(1)).hasSize(5);
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.facets().get(SearchPage.CATEGORY)).contains(new FacetCount("鞋", 1));
    assertThat(ids("碧螺春绿茶")).doesNotContain("shoe");
  }

  @Test
  void aPinnedProductThatFitsIsThereOnce() {
    // Given
    String last = ids("绿茶").get(2);

    // When
    follow(rule("r", new Action.Pin(last, 1), ANY));

    // Then
    assertThat(ids("绿茶")).startsWith(last).hasSize(4).doesNotHaveDuplicates();
    assertThat(index.search(query("绿茶")).total()).isEqualTo(4);
  }

  @Test
  void aPinForNamedQuestionsAnswersWhatNothingElseAnswers() {
    // When
    follow(
        rule("named", new Action.Pin("shoe", 1), new Condition.Exactly("跑鞋新款zzz")),
        rule("any", new Action.Pin("t1", 1), ANY));

    // Then
    assertThat(ids("跑鞋新款zzz")).containsExactly("shoe");
    assertThat(ids("qqqzzz")).isEmpty();
  }

  @Test
  void whatIsSoldOutHiddenGoneOrOutsideTheFiltersIsNotPinned() {
    // When
    follow(
        rule("1", new Action.Pin("t4", 1), ANY),
        rule("2", new Action.Pin("shoe", 1), ANY),
        rule("3", new Action.Pin("cola", 1), ANY),
        rule("4", new Action.Pin("gone", 1), ANY),
        rule("5", new Action.Hide(products("cola")), ANY));

    // Then
    assertThat(ids(index.search(query("绿茶").priced(null, 7_000L))))
        .containsExactlyInAnyOrder("t1", "t2", "t3", "t4")
        .endsWith("t4");
    assertThat(ids("绿茶")).startsWith("shoe").hasSize(5);
  }

  @Test
  void anOrderOfPricesIsKept() {
    // When
    follow(rule("r", new Action.Pin("shoe", 1), ANY));

    // Then
    assertThat(ids(index.search(query("绿茶").sorted(Sort.PRICE_ASCENDING))))
        .containsExactly("t1", "t2", "t3", "t4");
  }

  @Test
  void boostedGoodsRiseAndBuriedOnesSink() {
    // Given
    List<String> plain = ids("绿茶");
    double before = score("t3");

    // When
    follow(
        rule("up", new Action.Boost(4, products("t3")), ANY),
        rule("down", new Action.Bury(0.1, new Target(Target.By.BRAND, List.of("山外"))), GREEN_TEA));

    // Then
    assertThat(plain).startsWith("t1");
    assertThat(ids("绿茶")).containsExactly("t3", "t2", "t1", "t4");
    assertThat(score("t3") / before).isEqualTo(4, offset(0.001));
    assertThat(index.search(query("绿茶")).total()).isEqualTo(4);
  }

  @Test
  void goodsAreHiddenByBrandCategoryAndTagHoweverTheyAreWritten() {
    // When
    follow(
        rule("1", new Action.Hide(new Target(Target.By.BRAND, List.of("雲上"))), ANY),
        rule("2", new Action.Hide(new Target(Target.By.CATEGORY, List.of("鞋"))), ANY));

    // Then
    assertThat(ids("绿茶")).containsExactlyInAnyOrder("t1", "t4");
    assertThat(ids("帆布鞋")).isEmpty();
    assertThat(index.search(query("")).total()).isEqualTo(3);
  }

  @Test
  void aSynonymFindsWhatTheOtherWordFinds() {
    // Given
    List<String> plain = ids("冒泡黑汤");

    // When
    follow(rule("r", new Action.Synonym(List.of("冒泡黑汤", "可乐")), ANY));

    // Then
    assertThat(plain).isEmpty();
    assertThat(ids("冒泡黑汤")).containsExactly("cola");
    assertThat(ids("可乐")).containsExactly("cola");
    assertThat(index.search(query("冒泡黑湯")).understood().loosened()).isEmpty();
  }

  @Test
  void rulesComeAndGoWithTheirTimeAndWithTheNextSet() {
    // Given
    Period hour = new Period(NOW, NOW.plusSeconds(3600));
    Rule hide = new Rule("r", new Action.Hide(products("t1")), ANY, hour, null);
    follow(hide);
    List<String> during = ids("绿茶");

    // When
    clock.set(NOW.plusSeconds(3600));
    List<String> after = ids("绿茶");
    clock.set(NOW);
    index.merchandise(Merchandising.NONE, clock::get);
    List<String> without = ids("绿茶");

    // Then
    assertThat(during).doesNotContain("t1");
    assertThat(after).contains("t1");
    assertThat(without).contains("t1");
  }

  @Test
  void aShopkeepersRulesAreForTheirShop() {
    // When
    follow(new Rule("r", new Action.Pin("shoe", 1), GREEN_TEA, Period.ALWAYS, "tg/main/wang"));

    // Then
    assertThat(ids("绿茶")).doesNotContain("shoe");
    assertThat(ids(index.search(query("绿茶").inShopOf("tg/main/wang")))).startsWith("shoe");
    assertThat(ids(index.search(query("绿茶").inShopOf("tg/main/li")))).doesNotContain("shoe");
  }

  @Test
  void aPreviewShowsAndChangesNothing() {
    // Given
    Rule hide = rule("r", new Action.Hide(products("t1")), GREEN_TEA);
    Rule other = rule("o", new Action.Hide(products("t2")), new Condition.Exactly("红茶"));

    // When
    RuledPage preview = index.preview(query("绿茶"), new Merchandising(List.of(hide, other)), NOW);

    // Then
    assertThat(ids(preview.page())).doesNotContain("t1").contains("t2");
    assertThat(preview.rules()).containsExactly("r");
    assertThat(ids("绿茶")).contains("t1");
  }

  /** Whatever the rules: pages are cut from one list, nothing twice, nothing lost, hides win. */
  @Test
  void anyRulesLeavePagesWhole() {
    // Given
    List<ProductDocument> goods =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    Goods.of(
                        "p" + i,
                        i % 2 == 0 ? "绿茶" + i : "红茶" + i,
                        List.of("牌" + i % 3),
                        List.of("类" + i % 4),
                        1_000 + i,
                        i % 5))
            .toList();
    index.apply(Goods.upserts(goods), 2);
    long seed = 7_1122;
    Random random = new Random(seed);

    for (int round = 0; round < 60; round++) {
      List<Rule> rules = rules(random);
      index.merchandise(new Merchandising(rules), clock::get);
      String text = random.nextBoolean() ? "绿茶" : "茶";

      // When
      SearchPage whole = index.search(sized(text, 100, 0));
      List<String> paged = new ArrayList<>();
      for (int page = 0; page * 7L < whole.total(); page++) {
        SearchPage part = index.search(sized(text, 7, page));
        assertThat(part.total()).isEqualTo(whole.total());
        paged.addAll(ids(part));
      }

      // Then
      assertThat(paged)
          .as("seed %s round %s rules %s", seed, round, rules)
          .isEqualTo(ids(whole))
          .doesNotHaveDuplicates()
          .hasSize((int) whole.total())
          .noneMatch(hidden(rules)::contains);
      assertThat(firstPinFits(rules, ids(whole))).isTrue();
    }
  }

  private static List<Rule> rules(Random random) {
    List<Rule> rules = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      String product = "p" + random.nextInt(64);
      Action action =
          switch (random.nextInt(5)) {
            case 0, 1 -> new Action.Pin(product, 1 + random.nextInt(50));
            case 2 -> new Action.Boost(1 + random.nextDouble() * 8 + 0.1, products(product));
            case 3 ->
                new Action.Bury(0.5, new Target(Target.By.BRAND, List.of("牌" + random.nextInt(3))));
            default -> new Action.Hide(products(product));
          };
      rules.add(rule("r" + i, action, random.nextBoolean() ? ANY : GREEN_TEA));
    }
    return rules;
  }

  private static List<String> hidden(List<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.when() == ANY)
        .flatMap(
            rule ->
                rule.action() instanceof Action.Hide(var target)
                    ? target.values().stream()
                    : java.util.stream.Stream.empty())
        .toList();
  }

  /** The pin with the smallest place, where it is alone, stands there or where the list ends. */
  private static boolean firstPinFits(List<Rule> rules, List<String> ids) {
    List<Action.Pin> pins =
        rules.stream()
            .map(Rule::action)
            .filter(Action.Pin.class::isInstance)
            .map(Action.Pin.class::cast)
            .filter(pin -> ids.contains(pin.productId()))
            .toList();
    boolean conditional = rules.stream().anyMatch(rule -> rule.when() != ANY);
    if (pins.size() != 1 || conditional) {
      return true;
    }
    int at = ids.indexOf(pins.getFirst().productId());
    boolean soldOut = Integer.parseInt(pins.getFirst().productId().substring(1)) % 5 == 0;
    return soldOut || at == Math.min(pins.getFirst().position(), ids.size()) - 1;
  }

  private void follow(Rule... rules) {
    index.merchandise(new Merchandising(List.of(rules)), clock::get);
  }

  private double score(String id) {
    return index.search(query("绿茶")).hits().stream()
        .filter(hit -> hit.id().equals(id))
        .mapToDouble(ProductHit::score)
        .sum();
  }

  private List<String> ids(String text) {
    return ids(index.search(query(text)));
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(ProductHit::id).toList();
  }

  private static ProductQuery query(String text) {
    return ProductQuery.of(text, "zh-CN", 20);
  }

  private static ProductQuery sized(String text, int size, int page) {
    return ProductQuery.of(text, "zh-CN", size).at(page);
  }

  private static Rule rule(String id, Action action, Condition when) {
    return new Rule(id, action, when, Period.ALWAYS, null);
  }

  private static Target products(String... ids) {
    return new Target(Target.By.PRODUCT, List.of(ids));
  }
}
