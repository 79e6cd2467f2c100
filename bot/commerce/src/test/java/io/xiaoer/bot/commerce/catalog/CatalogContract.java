package io.xiaoer.bot.commerce.catalog;

import static io.xiaoer.bot.commerce.catalog.Products.plain;
import static io.xiaoer.bot.commerce.catalog.Products.withVariants;
import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import io.xiaoer.testkit.time.MutableClock;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both databases promise alike. */
abstract class CatalogContract extends OnDatabase {

  private static final String DEMO = "demo";

  CatalogContract(Databases.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void empty() {
    for (String table : List.of("sku", "product", "feed_row", "feed_import")) {
      write(tx -> tx.update("DELETE FROM " + table));
    }
    write(tx -> tx.update("UPDATE counter SET value = 0"));
  }

  @Test
  void givesBackWhatWasLoaded() {
    // Given
    Product sun = plain("sun", "99.00", 12);
    Product hat = withVariants("帽子/1", Map.of("hat-s", 3, "hat-l", 0));

    // When
    ImportReport report = load(sun, hat);

    // Then
    assertThat(report).isEqualTo(new ImportReport(DEMO, 2, 2, 0, List.of()));
    assertThat(await(catalog().product("sun"))).contains(sun);
    assertThat(await(catalog().products(List.of("帽子/1", "gone", "sun", "sun"))))
        .containsExactly(hat, sun, sun);
    assertThat(await(catalog().byRef(Catalog.ref("帽子/1")))).contains(hat);
    assertThat(await(catalog().product("gone"))).isEmpty();
    assertThat(available("sun", "hat-s", "hat-l", "帽子/1"))
        .isEqualTo(Map.of("sun", 12, "hat-s", 3, "hat-l", 0));
    assertThat(await(catalog().status())).isEqualTo(new CatalogStatus(2, 2, 7, List.of(report)));
  }

  @Test
  void leavesUnchangedRowsTheirRevision() {
    // Given
    load(plain("a", "1.00", 1), plain("b", "2.00", 1), plain("c", "3.00", 1));

    // When
    ImportReport report = load(plain("a", "1.00", 1), plain("b", "2.50", 1), plain("c", "3.00", 1));

    // Then
    assertThat(report).isEqualTo(new ImportReport(DEMO, 3, 1, 2, List.of()));
    assertThat(revisions()).isEqualTo(Map.of("a", 1L, "b", 4L, "c", 3L));
  }

  @Test
  void reportsFaultyRowsAndTakesTheRest() {
    // Given
    Product twice = withVariants("twice", Map.of());
    Product variantTwice =
        Products.product(
            "variant-twice",
            "9.00",
            2,
            List.of(Products.variant("v", 1, null), Products.variant("v", 1, null)));
    ListedFeed feed =
        new ListedFeed(
            List.of(
                plain("good", "1.00", 1),
                plain("broken", "1.00", 1),
                twice,
                twice,
                variantTwice,
                withVariants("thief", Map.of("good", 5))),
            Set.of(2));

    // When
    ImportReport report = await(catalog().load(feed, DEMO, InputStream::nullInputStream));

    // Then
    assertThat(report.rows()).isEqualTo(6);
    assertThat(report.changed()).isEqualTo(2);
    assertThat(report.faults()).extracting(FeedFault::line).containsExactlyInAnyOrder(2, 4, 5, 6);
    assertThat(await(catalog().status()).products()).isEqualTo(2);
  }

  @Test
  void takesOffSaleWhatACompleteFeedHoldsNoMore() {
    // Given
    load(plain("stays", "1.00", 1), plain("goes", "1.00", 4));

    // When
    ImportReport report = load(plain("stays", "1.00", 1));

    // Then
    assertThat(report).isEqualTo(new ImportReport(DEMO, 1, 1, 1, List.of()));
    assertThat(await(catalog().product("goes"))).isEmpty();
    assertThat(available("goes")).isEqualTo(Map.of("goes", 0));
    assertThat(revisions()).isEqualTo(Map.of("stays", 1L, "goes", 3L));
  }

  @Test
  void takesNothingOffSaleForAFeedThatIsFaultyOrEmpty() {
    // Given
    load(plain("a", "1.00", 1), plain("b", "1.00", 1));

    // When
    ImportReport empty = load();
    ImportReport faulty =
        await(
            catalog()
                .load(
                    new ListedFeed(
                        List.of(plain("a", "1.00", 1), plain("b", "1.00", 1)), Set.of(2)),
                    DEMO,
                    InputStream::nullInputStream));

    // Then
    assertThat(empty.changed()).isZero();
    assertThat(faulty.changed()).isZero();
    assertThat(await(catalog().status()).products()).isEqualTo(2);
  }

  @Test
  void doesNotUndoWhatWasChangedByHandWhenTheFeedSaysTheSame() {
    // Given
    load(plain("a", "1.00", 1), plain("b", "2.00", 1));
    upsert(plain("a", "1.50", 1));
    await(catalog().delete("b"));

    // When
    ImportReport report = load(plain("a", "1.00", 1), plain("b", "2.00", 1));

    // Then
    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(await(catalog().product("a"))).contains(plain("a", "1.50", 1));
    assertThat(await(catalog().product("b"))).isEmpty();
  }

  @Test
  void followsTheFeedAgainOnceItSaysSomethingNew() {
    // Given
    load(plain("a", "1.00", 1));
    upsert(plain("a", "1.50", 1));

    // When
    ImportReport report = load(plain("a", "1.20", 1));

    // Then
    assertThat(report.changed()).isOne();
    assertThat(await(catalog().product("a"))).contains(plain("a", "1.20", 1));
  }

  @Test
  void overwritesStockOnlyWithAFigureThatTheFeedChanged() {
    // Given
    load(plain("a", "1.00", 10));
    write(tx -> tx.update("UPDATE sku SET on_hand = 7, reserved = 2 WHERE id = 'a'"));

    // When
    load(plain("a", "1.10", 10));
    Map<String, Integer> samePieces = available("a");
    load(plain("a", "1.10", 20));
    Map<String, Integer> morePieces = available("a");

    // Then
    assertThat(samePieces).isEqualTo(Map.of("a", 5));
    assertThat(morePieces).isEqualTo(Map.of("a", 18));
  }

  @Test
  void neverOffersFewerThanNoPieces() {
    // Given
    load(plain("a", "1.00", 1));

    // When
    write(tx -> tx.update("UPDATE sku SET reserved = 3 WHERE id = 'a'"));

    // Then
    assertThat(available("a")).isEqualTo(Map.of("a", 0));
  }

  @Test
  void stopsSellingVariantsThatAreGoneAndKeepsTheirReservations() {
    // Given
    load(withVariants("hat", Map.of("s", 3, "l", 4)));
    write(tx -> tx.update("UPDATE sku SET reserved = 1 WHERE id = 's'"));

    // When
    load(withVariants("hat", Map.of("l", 4, "xl", 2)));

    // Then
    assertThat(available("s", "l", "xl")).isEqualTo(Map.of("s", 0, "l", 4, "xl", 2));
    load(withVariants("hat", Map.of("s", 3, "l", 4)));
    assertThat(available("s", "xl")).isEqualTo(Map.of("s", 2, "xl", 0));
  }

  @Test
  void sellsAgainWhatWasDeletedWhenItIsAddedAgain() {
    // Given
    upsert(plain("a", "1.00", 5));
    boolean deleted = await(catalog().delete("a"));
    boolean deletedAgain = await(catalog().delete("a"));

    // When
    ImportReport report = upsert(plain("a", "1.00", 5));

    // Then
    assertThat(deleted).isTrue();
    assertThat(deletedAgain).isFalse();
    assertThat(report.changed()).isOne();
    assertThat(available("a")).isEqualTo(Map.of("a", 5));
    assertThat(revisions()).isEqualTo(Map.of("a", 3L));
  }

  @Test
  void addsByHandWithoutTouchingTheRest() {
    // Given
    load(plain("a", "1.00", 1));

    // When
    ImportReport report = upsert(plain("b", "2.00", 2));

    // Then
    assertThat(report).isEqualTo(new ImportReport(Catalog.BY_HAND, 1, 1, 0, List.of()));
    assertThat(upsert(plain("b", "2.00", 2)).unchanged()).isOne();
    assertThat(await(catalog().status()).products()).isEqualTo(2);
    assertThat(await(catalog().status()).lastImports()).hasSize(2);
  }

  @Test
  void forgetsFeedsThatAreNotReadAnyMore() {
    // Given
    load(plain("a", "1.00", 1));
    await(
        catalog().load(ListedFeed.of(plain("b", "1.00", 1)), "own", InputStream::nullInputStream));
    upsert(plain("c", "1.00", 1));

    // When
    int removed = await(catalog().keepOnly(List.of("own")));

    // Then
    assertThat(removed).isOne();
    assertThat(await(catalog().products(List.of("a", "b", "c"))))
        .extracting(Product::id)
        .containsExactly("b", "c");
    assertThat(await(catalog().status()).lastImports())
        .extracting(ImportReport::source)
        .containsExactly(Catalog.BY_HAND, "own");
  }

  @Test
  void loadsAFeedOfManyRows() {
    // Given
    List<Product> products =
        IntStream.range(0, 1234)
            .mapToObj(i -> withVariants("p" + i, Map.of("s" + i, 1, "l" + i, 2)))
            .toList();

    // When
    ImportReport report =
        await(
            catalog().load(new ListedFeed(products, Set.of()), DEMO, InputStream::nullInputStream));

    // Then
    assertThat(report.changed()).isEqualTo(1234);
    assertThat(revisions().values()).doesNotHaveDuplicates().allMatch(r -> r >= 1 && r <= 1234);
    List<String> ids = products.stream().map(Product::id).toList();
    assertThat(await(catalog().products(ids))).isEqualTo(products);
  }

  @Test
  void listsTheFirstThousandFaultsAndCountsTheOthers() {
    // Given
    List<Product> products =
        IntStream.range(0, 1500).mapToObj(i -> plain("p" + i, "1.00", 1)).toList();
    Set<Integer> all = IntStream.rangeClosed(1, 1500).boxed().collect(Collectors.toSet());

    // When
    ImportReport report =
        await(catalog().load(new ListedFeed(products, all), DEMO, InputStream::nullInputStream));

    // Then
    assertThat(report.rows()).isEqualTo(1500);
    assertThat(report.faults()).hasSize(1000);
    assertThat(report.faults().getLast().reason()).startsWith("501 more rows");
  }

  @Test
  void letsManyChangesAtOnceEachHaveARevision() {
    // Given
    List<Product> products =
        IntStream.range(0, 20).mapToObj(i -> plain("p" + i, "1.00", 1)).toList();

    // When
    List<Future<ImportReport>> upserts =
        products.stream()
            .map(product -> catalog().upsert(ListedFeed.of(product), InputStream::nullInputStream))
            .toList();
    await(Future.all(upserts));

    // Then
    assertThat(revisions().values()).doesNotHaveDuplicates().hasSize(20);
    assertThat(await(catalog().status()).revision()).isEqualTo(20);
  }

  @Test
  void tellsItsListenersOfChangesOnly() {
    // Given
    Catalog catalog = catalog();
    AtomicInteger told = new AtomicInteger();
    catalog.onChanged(told::incrementAndGet);
    await(catalog.load(ListedFeed.of(plain("a", "1.00", 1)), DEMO, InputStream::nullInputStream));
    assertThat(told).hasValue(1);

    // When
    await(catalog.load(ListedFeed.of(plain("a", "1.00", 1)), DEMO, InputStream::nullInputStream));
    await(catalog.delete("unknown"));

    // Then
    assertThat(told).hasValue(1);
    await(catalog.delete("a"));
    assertThat(told).hasValue(2);
  }

  @Test
  void failsWhereTheStreamBreaks() {
    // Given
    FeedFormat broken = new BrokenFeed();

    // When
    Future<ImportReport> load = catalog().load(broken, DEMO, InputStream::nullInputStream);

    // Then
    assertThatThrownBy(() -> await(load))
        .isInstanceOfSatisfying(
            UpstreamException.class,
            fault -> assertThat(fault.kind()).isEqualTo(FailureKind.UPSTREAM_UNAVAILABLE));
    assertThat(await(catalog().status()).lastImports()).isEmpty();
  }

  private ImportReport load(Product... products) {
    return await(catalog().load(ListedFeed.of(products), DEMO, InputStream::nullInputStream));
  }

  private ImportReport upsert(Product... products) {
    return await(catalog().upsert(ListedFeed.of(products), InputStream::nullInputStream));
  }

  private Map<String, Integer> available(String... skus) {
    return await(catalog().available(List.of(skus)));
  }

  private Map<String, Long> revisions() {
    return await(database().reads().query("SELECT id, revision FROM product")).stream()
        .collect(Collectors.toMap(row -> row.getString("id"), row -> row.getLong("revision")));
  }

  private Catalog catalog() {
    return new Catalog(vertx(), database(), MutableClock.atSomeTime(), () -> 7);
  }

  private static final class BrokenFeed implements FeedFormat {

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public void read(InputStream feed, FeedSink sink) throws IOException {
      sink.product(1, plain("a", "1.00", 1));
      throw new IOException("connection reset");
    }
  }
}
