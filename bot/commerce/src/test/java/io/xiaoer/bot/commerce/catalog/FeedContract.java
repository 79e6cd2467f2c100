package io.xiaoer.bot.commerce.catalog;

import static io.xiaoer.bot.commerce.catalog.Products.plain;
import static io.xiaoer.bot.commerce.catalog.Products.withVariants;
import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.Product;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a feed brings, and what it leaves alone. */
abstract class FeedContract extends OnCatalog {

  private static final Currency YUAN = Currency.getInstance("CNY");

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
  void aStreamThatBreaksChangesNothingAndIsReported() {
    // Given
    FeedFormat broken = new BrokenFeed();
    load(plain("b", "1.00", 1));

    // When
    ImportReport report = await(catalog().load(broken, DEMO, InputStream::nullInputStream));

    // Then
    assertThat(report.isTaken()).isFalse();
    assertThat(report.problem()).contains("connection reset");
    assertThat(await(catalog().status()).lastImports()).containsExactly(report);
    assertThat(await(catalog().products(List.of("a", "b"))))
        .extracting(Product::id)
        .containsExactly("b");
  }

  @Test
  void takesOffSaleWhatIsGoneAlsoBesideABrokenRowThatTellsItsProduct() {
    // Given
    load(plain("stays", "1.00", 1), plain("broken", "1.00", 1), plain("goes", "1.00", 1));

    // When
    ImportReport report =
        await(
            catalog()
                .load(
                    new ListedFeed(
                        List.of(plain("stays", "1.00", 1), plain("broken", "1.00", 1)),
                        Set.of(2),
                        true),
                    DEMO,
                    InputStream::nullInputStream));

    // Then
    assertThat(report.changed()).isOne();
    assertThat(report.kept()).isZero();
    assertThat(await(catalog().products(List.of("stays", "broken", "goes"))))
        .extracting(Product::id)
        .containsExactly("stays", "broken");
  }

  @Test
  void keepsWhatIsGoneBesideABrokenRowThatMayBeAboutIt() {
    // Given
    load(plain("stays", "1.00", 1), plain("goes", "1.00", 1));

    // When
    ImportReport report =
        await(
            catalog()
                .load(
                    new ListedFeed(
                        List.of(plain("stays", "2.00", 1), plain("x", "1.00", 1)), Set.of(2)),
                    DEMO,
                    InputStream::nullInputStream));

    // Then
    assertThat(report.changed()).isOne();
    assertThat(report.kept()).isOne();
    assertThat(await(catalog().product("goes"))).isPresent();
  }

  @Test
  void aFeedThatLostMostOfItsGoodsReplacesNothingUnlessForced() {
    // Given
    List<Product> many = IntStream.range(0, 50).mapToObj(i -> plain("p" + i, "1.00", 1)).toList();
    await(catalog().load(new ListedFeed(many, Set.of()), DEMO, InputStream::nullInputStream));
    ListedFeed cut = ListedFeed.of(plain("p0", "9.00", 1));

    // When
    ImportReport refused = await(catalog().load(cut, DEMO, InputStream::nullInputStream));
    ImportReport forced =
        await(
            catalog()
                .load(
                    FeedSource.alone(DEMO, cut),
                    new PlaceAtHand(InputStream::nullInputStream),
                    true));

    // Then
    assertThat(refused.isTaken()).isFalse();
    assertThat(refused.changed()).isZero();
    assertThat(refused.problem()).startsWith("49 of the 50 goods").contains("force=true");
    assertThat(forced.changed()).isEqualTo(50);
    assertThat(await(catalog().status()).products()).isOne();
  }

  @Test
  void aFeedOfWhichMuchIsBrokenReplacesNothing() {
    // Given
    List<Product> many = IntStream.range(0, 60).mapToObj(i -> plain("p" + i, "1.00", 1)).toList();
    await(catalog().load(new ListedFeed(many, Set.of()), DEMO, InputStream::nullInputStream));
    List<Product> dearer = IntStream.range(0, 60).mapToObj(i -> plain("p" + i, "2.00", 1)).toList();
    Set<Integer> broken = IntStream.rangeClosed(1, 30).boxed().collect(Collectors.toSet());

    // When
    ImportReport report =
        await(
            catalog()
                .load(new ListedFeed(dearer, broken, true), DEMO, InputStream::nullInputStream));

    // Then
    assertThat(report.problem()).startsWith("30 of its 60 rows are broken");
    assertThat(await(catalog().product("p59"))).contains(plain("p59", "1.00", 1));
  }

  @Test
  void aProductBelongsToTheFeedThatBroughtItFirstUntilThatLetsItGo() {
    // Given
    FeedSource first =
        new FeedSource("first", ListedFeed.of(plain("a", "1.00", 1)), YUAN, Set.of("second"));
    ListedFeed both = ListedFeed.of(plain("a", "2.00", 1), plain("b", "2.00", 1));
    FeedSource second = new FeedSource("second", both, YUAN, Set.of("first"));
    FeedSource empty =
        new FeedSource("first", ListedFeed.of(plain("c", "1.00", 1)), YUAN, Set.of("second"));
    FeedPlace place = new PlaceAtHand(InputStream::nullInputStream);
    await(catalog().load(first, place, false));

    // When
    ImportReport contested = await(catalog().load(second, place, false));
    Optional<Product> before = await(catalog().product("a"));
    await(catalog().load(empty, place, false));
    ImportReport free = await(catalog().load(second, place, false));

    // Then
    assertThat(contested.changed()).isOne();
    assertThat(contested.faults()).hasSize(1);
    assertThat(contested.faults().getFirst().productId()).isEqualTo("a");
    assertThat(before).contains(plain("a", "1.00", 1));
    assertThat(free.faults()).isEmpty();
    assertThat(await(catalog().product("a"))).contains(plain("a", "2.00", 1));
  }

  @Test
  void aFeedThatMovedKeepsItsGoods() {
    // Given
    load(plain("a", "1.00", 1), plain("b", "1.00", 1));
    await(
        catalog()
            .load(ListedFeed.of(plain("a", "1.00", 1)), "elsewhere", InputStream::nullInputStream));

    // When
    int removed = await(catalog().keepOnly(List.of("elsewhere")));

    // Then
    assertThat(removed).isOne();
    assertThat(await(catalog().products(List.of("a", "b"))))
        .extracting(Product::id)
        .containsExactly("a");
  }

  @Test
  void showsHowFarAReadingHasCome() {
    // Given
    List<FeedProgress> seen = new ArrayList<>();
    Catalog catalog = catalog();
    List<Product> many = IntStream.range(0, 300).mapToObj(i -> plain("p" + i, "1.00", 1)).toList();
    FeedFormat format = new ListedFeed(many, Set.of());
    FeedPlace place =
        new FeedPlace() {
          @Override
          public void fetch() {
            seen.addAll(Joined.join(catalog.status()).running());
          }

          @Override
          public OpenedFeed open() {
            return new OpenedFeed(
                InputStream.nullInputStream(),
                null,
                () -> {
                  seen.addAll(Joined.join(catalog.status()).running());
                  return 40;
                });
          }
        };

    // When
    await(catalog.load(FeedSource.alone(DEMO, format), place, false));

    // Then
    assertThat(seen)
        .contains(
            new FeedProgress(DEMO, FeedProgress.Phase.FETCHING, 0, -1),
            new FeedProgress(DEMO, FeedProgress.Phase.CHECKING, 200, 40),
            new FeedProgress(DEMO, FeedProgress.Phase.WRITING, 200, 40));
    assertThat(await(catalog.status()).running()).isEmpty();
  }
}
