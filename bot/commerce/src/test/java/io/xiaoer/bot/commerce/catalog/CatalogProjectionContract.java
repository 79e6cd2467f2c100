package io.xiaoer.bot.commerce.catalog;

import static io.xiaoer.bot.commerce.catalog.Products.plain;
import static io.xiaoer.bot.commerce.sql.Databases.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.IndexState;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.lexicon.WordListFault;
import io.xiaoer.search.lexicon.WordListFolder;
import io.xiaoer.search.lexicon.WordListWatch;
import io.xiaoer.shop.Product;
import io.xiaoer.testkit.time.MutableClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What both databases promise alike. */
abstract class CatalogProjectionContract extends OnDatabase {

  CatalogProjectionContract(Databases.Kind kind) {
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
  void bringsChangesAndDeletionsIntoTheIndex(@TempDir Path dir) {
    // Given
    load(plain("a", "1.00", 1), plain("b", "1.00", 1));
    try (CatalogIndex index = CatalogIndex.open(dir)) {
      CatalogProjection projection = projection(index);
      long first = await(projection.catchUp());
      await(catalog().delete("a"));
      load(plain("a", "1.00", 1), plain("b", "2.00", 1), plain("c", "3.00", 1));

      // When
      long second = await(projection.catchUp());

      // Then
      assertThat(first).isEqualTo(2);
      assertThat(second).isEqualTo(5);
      assertThat(index.revision()).isEqualTo(5);
      assertThat(index.size()).isEqualTo(2);
    }
  }

  @Test
  void goesOnWhereTheIndexStoppedAfterARestart(@TempDir Path dir) {
    // Given
    load(products(700));
    try (CatalogIndex index = CatalogIndex.open(dir)) {
      await(projection(index).catchUp());
    }
    // What only a rebuild would notice: it changes a row without a revision.
    write(tx -> tx.update("UPDATE product SET body = 'broken' WHERE id = 'p1'"));

    // When
    try (CatalogIndex index = CatalogIndex.open(dir)) {
      upsert(plain("p2", "5.00", 1));
      long revision = await(projection(index).catchUp());

      // Then
      assertThat(revision).isEqualTo(701);
      assertThat(index.size()).isEqualTo(700);
    }
  }

  @Test
  void fillsAnIndexAnewThatIsOfAnotherCatalogue(@TempDir Path dir) {
    // Given
    load(plain("a", "1.00", 1));
    try (CatalogIndex index = CatalogIndex.open(dir)) {
      index.apply(List.of(), 99);

      // When
      CatalogProjection projection = projection(index);
      await(projection.catchUp());
      awaitRebuilt(projection, index);

      // Then
      assertThat(index.revision()).isOne();
      assertThat(index.size()).isOne();
    }
  }

  @Test
  void fillsASuccessorBesideWhileChangesAreFoundAtOnce(@TempDir Path dir) throws IOException {
    // Given
    load(products(1200));
    try (CatalogIndex index = CatalogIndex.open(dir.resolve("index"))) {
      CatalogProjection projection = projection(index);
      await(projection.catchUp());
      index.use(words(dir, "店小二"));

      // When
      Future<Long> first = projection.catchUp();
      upsert(plain("late", "5.00", 1));
      long revision = await(projection.catchUp());
      int meanwhile = index.size();
      awaitRebuilt(projection, index);

      // Then
      assertThat(await(first)).isEqualTo(1200);
      assertThat(revision).isEqualTo(1201);
      assertThat(meanwhile).isEqualTo(1201);
      assertThat(index.size()).isEqualTo(1201);
      assertThat(index.revision()).isEqualTo(1201);
    }
  }

  @Test
  void takesWordListsWhileItRuns(@TempDir Path dir) throws IOException {
    // Given
    load(plain("a", "1.00", 1));
    Path lists = Files.createDirectories(dir.resolve("lexicon"));
    WordListFolder folder = new WordListFolder(lists);
    try (CatalogIndex index = CatalogIndex.open(dir.resolve("index"))) {
      CatalogProjection projection = projection(index);
      await(projection.catchUp());
      ShopWords words = new ShopWords(vertx(), index, new WordListWatch(folder), folder.read());
      Files.writeString(lists.resolve("words.txt"), "店小二");
      await(words.look());
      boolean taken = await(words.look());
      awaitRebuilt(projection, index);
      Files.writeString(lists.resolve("words.txt"), "店小二\ntoo long for one word");
      await(words.look());

      // When
      boolean takenAgain = await(words.look());

      // Then
      assertThat(taken).isTrue();
      assertThat(takenAgain).isFalse();
      assertThat(words.status().wordEntries()).isOne();
      assertThat(words.status().wordFaults()).extracting(WordListFault::line).containsExactly(2);
      assertThat(words.status().index()).isEqualTo(new IndexState(true, false, -1, 1));
      await(words.close());
    }
  }

  @Test
  void stampsTheIndexOfAnEmptyCatalogue(@TempDir Path dir) {
    try (CatalogIndex index = CatalogIndex.open(dir)) {
      assertThat(await(projection(index).catchUp())).isZero();
      assertThat(index.revision()).isZero();
    }
  }

  @Test
  void runsOneAfterTheOther(@TempDir Path dir) {
    // Given
    load(products(1200));
    try (CatalogIndex index = CatalogIndex.open(dir)) {
      CatalogProjection projection = projection(index);

      // When
      List<Future<Long>> runs = IntStream.range(0, 5).mapToObj(i -> projection.catchUp()).toList();
      await(Future.all(runs));

      // Then
      assertThat(runs).extracting(Future::result).containsOnly(1200L);
      assertThat(index.size()).isEqualTo(1200);
    }
  }

  @Test
  void failsWithItsKindWhenTheIndexIsClosedAndWorksAgainLater(@TempDir Path dir) {
    // Given
    load(plain("a", "1.00", 1));
    CatalogIndex index = CatalogIndex.open(dir);
    CatalogProjection projection = projection(index);
    index.close();

    // When
    Future<Long> run = projection.catchUp();

    // Then
    assertThatThrownBy(() -> await(run))
        .isInstanceOfSatisfying(
            UpstreamException.class,
            fault -> assertThat(fault.kind()).isEqualTo(FailureKind.INDEX_UNAVAILABLE));
    assertThatThrownBy(() -> await(projection.catchUp())).isInstanceOf(UpstreamException.class);
  }

  /** Each run waits for the steps before it, so a few runs see all of them. */
  private static void awaitRebuilt(CatalogProjection projection, CatalogIndex index) {
    for (int run = 0; index.rebuild().isPresent() && run < 100; run++) {
      await(projection.catchUp());
    }
    assertThat(index.rebuild()).isEmpty();
  }

  private static CatalogAnalyzers words(Path dir, String words) throws IOException {
    Path lists = Files.createDirectories(dir.resolve("lexicon"));
    Files.writeString(lists.resolve("words.txt"), words);
    return CatalogAnalyzers.with(new WordListFolder(lists).read().lists());
  }

  private void load(Product... products) {
    load(List.of(products));
  }

  private void load(List<Product> products) {
    await(catalog().load(new ListedFeed(products, Set.of()), "demo", InputStream::nullInputStream));
  }

  private void upsert(Product product) {
    await(catalog().upsert(ListedFeed.of(product), InputStream::nullInputStream));
  }

  private static List<Product> products(int count) {
    return IntStream.range(0, count).mapToObj(i -> plain("p" + i, "1.00", 1)).toList();
  }

  private Catalog catalog() {
    return new Catalog(vertx(), database(), MutableClock.atSomeTime(), () -> -1);
  }

  private CatalogProjection projection(CatalogIndex index) {
    return new CatalogProjection(vertx(), database(), index);
  }
}
