package io.xiaoer.bot.commerce.catalog;

import static io.xiaoer.bot.commerce.catalog.Products.plain;
import static io.xiaoer.bot.commerce.catalog.Products.withVariants;
import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.Product;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a feed brings, and what it leaves alone. */
abstract class FeedContract extends OnCatalog {

  FeedContract(Databases.Kind kind) {
    super(kind);
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
}
