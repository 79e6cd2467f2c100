package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.Product;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The goods on sale. Each change gives its product the next revision, in the order of the commits;
 * a product taken off sale stays as a tombstone, so that every index learns of it. Safe from any
 * thread and on many nodes.
 *
 * <p>The stock in a {@link Product} is the feed's figure; what can still be sold is {@link
 * #available}.
 */
public final class Catalog {

  /** The source of what operators change by hand, beside the feeds. */
  public static final String BY_HAND = "api";

  private static final int UNKNOWN = -1;

  private final Database database;
  private final Feeds feeds;
  private final LongSupplier indexedRevision;

  /**
   * Makes the catalogue.
   *
   * @param indexedRevision how far this node's search index has come, for {@link #status}
   */
  public Catalog(Vertx vertx, Database database, Clock clock, LongSupplier indexedRevision) {
    this.database = database;
    this.feeds = new Feeds(vertx, database, clock);
    this.indexedRevision = indexedRevision;
  }

  /** A short name of the product, made of its id alone: 1 to 40 of {@code A-Z a-z 0-9 . _ - ~}. */
  public static String ref(String productId) {
    return ProductRef.of(productId);
  }

  /**
   * Calls the listener after each commit that changed products, on any thread. It must not block.
   */
  public void onChanged(Runnable listener) {
    feeds.onChanged(listener);
  }

  /** The product on sale with that id. */
  public Future<Optional<Product>> product(String id) {
    return product(database.reads(), id);
  }

  /** The product on sale with that id, as the transaction sees it. */
  public Future<Optional<Product>> product(Sql sql, String id) {
    return products(sql, List.of(id)).map(found -> found.stream().findFirst());
  }

  /** The product on sale that {@link #ref} names so. */
  public Future<Optional<Product>> byRef(String ref) {
    return database
        .reads()
        .query("SELECT body FROM product WHERE deleted = 0 AND ref = $1", ref)
        .map(rows -> rows.stream().findFirst().map(Catalog::product));
  }

  /** The products on sale with those ids, in their order; the others are left out. */
  public Future<List<Product>> products(List<String> ids) {
    return products(database.reads(), ids);
  }

  /**
   * How many pieces of each sku nobody has reserved: 0 or more. A sku that was never sold is left
   * out.
   */
  public Future<Map<String, Integer>> available(List<String> skus) {
    return available(database.reads(), skus);
  }

  /** The same, as the transaction sees it. */
  public Future<Map<String, Integer>> available(Sql sql, List<String> skus) {
    return CatalogSql.forIds(sql, CatalogSql.AVAILABLE, skus).map(rows -> inOrder(skus, rows));
  }

  /**
   * Reads a feed as a whole, twice: first to see whether it can be trusted, then to take it. Rows
   * that say what they said last time change nothing, whatever was changed by hand since; faulty
   * rows are reported and the rest is taken. What the feed held before and holds no more goes off
   * sale, unless a row that cannot be read may be about it.
   *
   * <p>A feed that cannot be read to its end, is of another kind, or looks damaged beside its last
   * reading changes nothing; the report says why. Fails only where the database does.
   *
   * @param force takes what only looks damaged
   */
  public Future<ImportReport> load(FeedSource source, FeedPlace place, boolean force) {
    if (source.name().equals(BY_HAND)) {
      throw new IllegalArgumentException("no feed may be called " + BY_HAND);
    }
    return feeds.load(source, place, force);
  }

  /** The same for a feed that is alone and at hand: the supplier opens it anew for each reading. */
  public Future<ImportReport> load(FeedFormat format, String source, Supplier<InputStream> feed) {
    return load(FeedSource.alone(source, format), new PlaceAtHand(feed), false);
  }

  /**
   * Adds or changes the products that the stream holds and leaves all others alone. Every row that
   * differs from what is on sale is a change; faulty rows are reported and the rest is taken. Fails
   * with {@link UpstreamException} where the stream breaks; rows before the break are taken.
   *
   * @param feed opens the stream, on a worker thread; it is closed after reading
   */
  public Future<ImportReport> upsert(FeedFormat format, Supplier<InputStream> feed) {
    return feeds.upsert(format, feed);
  }

  /**
   * Takes everything off sale that came from feeds other than these, and forgets them; tells how
   * many products that were. Changes by hand stay.
   */
  public Future<Integer> keepOnly(Collection<String> sources) {
    return feeds.keepOnly(sources);
  }

  /** Takes the product off sale; tells whether it was on sale. */
  public Future<Boolean> delete(String id) {
    return feeds.delete(id);
  }

  /** Ends what is being read at its next row; what was taken stays. For the end of the service. */
  public void stopReading() {
    feeds.stop();
  }

  /** How the catalogue stands. */
  public Future<CatalogStatus> status() {
    Sql sql = database.reads();
    return sql.query(CatalogSql.REPORTS)
        .compose(reports -> sql.query(CatalogSql.STANDING).map(rows -> status(rows, reports)));
  }

  private CatalogStatus status(List<Row> standing, List<Row> reports) {
    Row row = standing.getFirst();
    return new CatalogStatus(
        row.getLong("products"),
        row.getLong("revision"),
        indexedRevision.getAsLong(),
        reports.stream().map(report -> ProductJson.report(report.getString("report"))).toList(),
        feeds.running());
  }

  private static Future<List<Product>> products(Sql sql, List<String> ids) {
    return CatalogSql.forIds(sql, CatalogSql.PRODUCTS, ids)
        .map(
            rows -> {
              Map<String, Product> found = new HashMap<>();
              rows.forEach(row -> found.put(row.getString("id"), product(row)));
              return ids.stream().map(found::get).filter(Objects::nonNull).toList();
            });
  }

  private static Map<String, Integer> inOrder(List<String> skus, List<Row> rows) {
    Map<String, Integer> available = new LinkedHashMap<>();
    skus.forEach(sku -> available.put(sku, UNKNOWN));
    rows.forEach(
        row ->
            available.put(
                row.getString("id"), Math.clamp(row.getLong("free"), 0, Integer.MAX_VALUE)));
    available.values().removeIf(pieces -> pieces == UNKNOWN);
    return available;
  }

  private static Product product(Row row) {
    return ProductJson.product(row.getString("body"));
  }
}
