package io.xiaoer.bot.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.catalog.CatalogProjection;
import io.xiaoer.bot.commerce.catalog.IndexDiscovery;
import io.xiaoer.bot.commerce.catalog.WorkerProductSearch;
import io.xiaoer.bot.commerce.miss.SearchMiss;
import io.xiaoer.bot.commerce.miss.StoredSearchMisses;
import io.xiaoer.bot.commerce.outbox.OutboxRow;
import io.xiaoer.bot.commerce.share.ShareLinks;
import io.xiaoer.bot.dialogue.PhraseReader;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.skill.FindProductSkill;
import io.xiaoer.bot.skill.Shelf;
import io.xiaoer.bot.skill.Shops;
import io.xiaoer.bot.skill.Showing;
import io.xiaoer.bot.skill.Substitutes;
import io.xiaoer.bot.text.PictureUrls;
import io.xiaoer.bot.text.ProductCards;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.bot.text.WishTexts;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.intent.Context;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.TrainedRecognizer;
import io.xiaoer.intent.Utterance;
import io.xiaoer.money.Money;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.merchandising.Action;
import io.xiaoer.search.merchandising.Condition;
import io.xiaoer.search.merchandising.Merchandising;
import io.xiaoer.search.merchandising.Period;
import io.xiaoer.search.merchandising.Rule;
import io.xiaoer.search.question.QuestionReader;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import io.xiaoer.testkit.channel.RecordedEvents;
import io.xiaoer.testkit.channel.RecordingChannel;
import io.xiaoer.testkit.state.MapKeyValueStore;
import io.xiaoer.testkit.time.Patience;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What members read when they look for goods, over a real catalogue and index. */
class FindProductTalkTest {

  private final Vertx vertx = Vertx.vertx();
  private final TrainedRecognizer recognizer = TrainedRecognizer.load();
  private final TextCatalog texts = new TextCatalog();
  private TurnFloor floor;
  private RecordedEvents events;
  private CatalogIndex index;
  private StoredSearchMisses misses;
  private Intake intake;

  @BeforeEach
  void open(@TempDir Path dir) {
    floor = new TurnFloor(dir);
    events = new RecordedEvents(floor.clock);
    index = CatalogIndex.open(dir.resolve("index"));
    misses = new StoredSearchMisses(floor.database, floor.clock);
    Catalog catalog = new Catalog(vertx, floor.database, floor.clock, index::revision);
    Patience.value(catalog.upsert(new Listed(goods()), InputStream::nullInputStream));
    Patience.value(new CatalogProjection(vertx, floor.database, index).catchUp());
    FindProductSkill skill = skill(catalog);
    intake = floor.intake(new MapKeyValueStore(floor.clock), turn -> skill.handle(heard(turn)));
  }

  @AfterEach
  void close() {
    floor.close();
    index.close();
    Patience.value(vertx.close());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          100以内的双肩包            | 给你挑了 2 款： | 帆布双肩包 | 通勤双肩包
          50元以内的双肩包           | 没有找到¥50.00以内的，放宽价格看看这几款： | 帆布双肩包 | 通勤双肩包
          红色的双肩包              | 没有找到红色的，这几款是别的颜色： | 帆布双肩包 | 通勤双肩包
          绿色双肩包 20以内         | 没有全都符合的，放宽了颜色、价格，看看这几款： | 帆布双肩包 | 通勤双肩包
          不要黑色的双肩包           | 找到这一款： | 帆布双肩包 | -
          42码的帆布鞋             | 没有找到42码的，这款有别的尺码： | 帆布鞋 | -
          backpack under 50      | Nothing up to ¥50.00 right now. With a little more room on price, there are these: | Canvas backpack | Commuter backpack
          a green backpack       | Nothing in green right now. In other colours there are these: | Canvas backpack | Commuter backpack
          """)
  void saysWhichWishWasGivenUp(String words, String intro, String first, String second) {
    // When
    String answer = answer(words);

    // Then
    assertThat(answer).startsWith(intro).contains(first);
    assertThat(answer.contains(second)).isEqualTo(!second.equals("-"));
  }

  @Test
  void theCheapestComesFirstWhenAskedFor() {
    // When
    String answer = answer("最便宜的双肩包");

    // Then
    assertThat(answer.indexOf("通勤双肩包")).isLessThan(answer.indexOf("帆布双肩包"));
  }

  @Test
  void aWishAloneMeansWhatWasLookedForBefore() {
    // Given
    answer("双肩包");

    // When
    String answer = answer("便宜点的有吗");

    // Then
    assertThat(answer).contains("通勤双肩包", "帆布双肩包").doesNotContain("帆布鞋");
    assertThat(answer.indexOf("通勤双肩包")).isLessThan(answer.indexOf("帆布双肩包"));
  }

  @Test
  void whatIsNotThereIsSaidAndNotedForTheShop() {
    // When
    String answer = answer("有没有机械键盘");

    // Then
    assertThat(answer).contains("没找到").contains("机械键盘");
    assertThat(Patience.value(misses.most(5)))
        .extracting(SearchMiss::query, SearchMiss::count)
        .containsExactly(tuple("机械键盘", 1L));
  }

  @Test
  void whatIsSoldOutComesWithWhatMayBeHadInstead() {
    // When
    String chinese = answer("极地真空保温杯");
    String english = answer("polar thermos");

    // Then
    assertThat(chinese)
        .startsWith("“极地真空保温杯”暂时卖完了，第 2 款和它很像，现在有货。\n给你挑了 2 款：")
        .containsSubsequence("极地真空保温杯", "双层玻璃保温杯");
    assertThat(english).startsWith("“Polar thermos cup” is sold out right now.");
  }

  @Test
  void whatIsSoldOutAndLikeNothingComesAlone() {
    // When
    String answer = answer("晴雨伞");

    // Then
    assertThat(answer).contains("1. 晴雨伞").doesNotContain("卖完了");
  }

  @Test
  void aGroupFollowsTheRulesOfWhoSharedThereLast() {
    // Given
    ShareLinks shares = new ShareLinks(floor.database, floor.clock, () -> "code");
    MemberKey keeper = RecordingChannel.member("keeper");
    Product shoes = goods().get(2);
    Patience.value(
        floor.database.transact(
            tx ->
                floor
                    .members
                    .openShop(tx, keeper)
                    .compose(
                        _ -> shares.create(tx, keeper, RecordingChannel.group("g").key(), shoes))));
    Rule rule =
        new Rule(
            "r",
            new Action.Pin("shoes", 1),
            new Condition.Containing("双肩包"),
            Period.ALWAYS,
            keeper.toString());

    // When
    index.merchandise(new Merchandising(List.of(rule)), floor.clock);

    // Then
    String answer = answer("双肩包");
    assertThat(answer).containsSubsequence("帆布鞋", "双肩包");
  }

  @Test
  void whatIsFoundIsNotNoted() {
    // When
    answer("红色的双肩包");

    // Then
    assertThat(Patience.value(misses.most(5))).isEmpty();
  }

  private String answer(String words) {
    Patience.value(
        intake.take(
            events.said("ann", RecordingChannel.group("g"), Addressing.MENTIONED, words), null));
    List<OutboxRow> written = Patience.value(floor.outbox.due(floor.clock.instant(), 10));
    Outbound answer = written.getFirst().message();
    Patience.value(
        floor.outbox.settle(
            answer.id(), new Delivery.Delivered(new MessageRef("sent")), floor.clock.instant()));
    return FallbackText.of(answer.reply());
  }

  private Turn heard(Turn turn) {
    Recognition heard =
        recognizer.recognize(new Utterance(turn.words(), "zh-CN", new Context(true, false, false)));
    return new Turn(
        turn.conversation(),
        turn.member(),
        turn.words(),
        turn.addressing(),
        turn.message(),
        heard,
        turn.state(),
        turn.channel(),
        texts.in(heard.language()),
        turn.now(),
        turn.deadline());
  }

  private FindProductSkill skill(Catalog catalog) {
    Shelf shelf = new Shelf(catalog, query -> Future.succeededFuture(index.search(query)));
    ProductCards cards = new ProductCards(new PictureUrls("https://shop.example"));
    WorkerProductSearch pool = new WorkerProductSearch(vertx, index::search, 1, 8, floor.clock);
    return new FindProductSkill(
        shelf,
        new Showing(shelf, cards),
        new FindProductSkill.Asking(
            new QuestionReader(CatalogAnalyzers.shipped()),
            new WishTexts(Currency.getInstance("CNY")),
            misses,
            new Substitutes(shelf, new IndexDiscovery(index, pool, floor.clock), cards),
            new Shops(new ShareLinks(floor.database, floor.clock, () -> "code"))),
        PhraseReader.load());
  }

  private static List<Product> goods() {
    return List.of(
        good("canvas", text("帆布双肩包", "Canvas backpack"), "89.00", "蓝"),
        good("commuter", text("通勤双肩包", "Commuter backpack"), "69.00", "黑"),
        good("shoes", text("帆布鞋", "Canvas shoes"), "59.00", "白"),
        good("thermos", text("极地真空保温杯", "Polar thermos cup"), "99.00", "灰", 0),
        good("glass", text("双层玻璃保温杯", "Glass thermos cup"), "89.00", "灰", 5),
        good("umbrella", text("晴雨伞", "Umbrella"), "39.00", "灰", 0));
  }

  private static Product good(String id, LocalText title, String price, String colour) {
    return good(id, title, price, colour, 5);
  }

  private static Product good(String id, LocalText title, String price, String colour, int stock) {
    Map<String, LocalText> options = Map.of("颜色", LocalText.of(colour), "尺码", LocalText.of("38"));
    return new Product(
        id,
        title,
        null,
        List.of(),
        Money.parse(price, "CNY"),
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        Map.of(),
        List.of(new Variant(id + "-1", options, null, null, stock)),
        stock,
        null,
        List.of(),
        null,
        0,
        Instant.parse("2026-11-01T00:00:00Z"));
  }

  private static LocalText text(String chinese, String english) {
    return new LocalText(Map.of("zh-CN", chinese, "en", english));
  }

  /** A feed that is a list. */
  private record Listed(List<Product> products) implements FeedFormat {

    @Override
    public String name() {
      return "listed";
    }

    @Override
    public void read(FeedInput feed, FeedSink sink) {
      for (int line = 1; line <= products.size(); line++) {
        sink.product(line, products.get(line - 1));
      }
    }
  }
}
