package io.xiaoer.bot.commerce.catalog;

import static io.xiaoer.bot.commerce.catalog.Products.plain;
import static io.xiaoer.bot.commerce.sql.Databases.await;

import io.xiaoer.bot.commerce.sql.Databases;
import io.xiaoer.bot.commerce.sql.OnDatabase;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import io.xiaoer.testkit.time.MutableClock;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** A catalogue on a database, and short words for using it. */
abstract class OnCatalog extends OnDatabase {

  static final String DEMO = "demo";

  OnCatalog(Databases.Kind kind) {
    super(kind);
  }

  @BeforeEach
  void empty() {
    for (String table : List.of("sku", "product", "feed_row", "feed_import")) {
      write(tx -> tx.update("DELETE FROM " + table));
    }
    write(tx -> tx.update("UPDATE counter SET value = 0"));
  }

  ImportReport load(Product... products) {
    return await(catalog().load(ListedFeed.of(products), DEMO, InputStream::nullInputStream));
  }

  ImportReport upsert(Product... products) {
    return await(catalog().upsert(ListedFeed.of(products), InputStream::nullInputStream));
  }

  Map<String, Integer> available(String... skus) {
    return await(catalog().available(List.of(skus)));
  }

  Map<String, Long> revisions() {
    return await(database().reads().query("SELECT id, revision FROM product")).stream()
        .collect(Collectors.toMap(row -> row.getString("id"), row -> row.getLong("revision")));
  }

  Catalog catalog() {
    return new Catalog(vertx(), database(), MutableClock.atSomeTime(), () -> 7);
  }

  /** A feed that breaks off after its first row. */
  static final class BrokenFeed implements FeedFormat {

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public void read(FeedInput feed, FeedSink sink) throws IOException {
      sink.product(1, plain("a", "1.00", 1));
      throw new IOException("connection reset");
    }
  }
}
