package io.xiaoer.bot.commerce.catalog;

import static io.xiaoer.bot.commerce.catalog.Products.plain;
import static io.xiaoer.bot.commerce.catalog.Products.withVariants;
import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.shop.Product;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Products, revisions and stock. */
abstract class CatalogContract extends OnCatalog {

  CatalogContract(Databases.Kind kind) {
    super(kind);
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
    assertThat(await(catalog().status()))
        .isEqualTo(new CatalogStatus(2, 2, 7, List.of(report), List.of()));
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
}
