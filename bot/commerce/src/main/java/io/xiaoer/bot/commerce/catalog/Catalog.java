package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.Product;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The goods. */
public final class Catalog {

  public Future<Optional<Product>> product(String id) {
    return Future.failedFuture("not yet" + id);
  }

  public Future<Optional<Product>> product(Sql sql, String id) {
    return Future.failedFuture("not yet" + id + sql);
  }

  public Future<Optional<Product>> byRef(String ref) {
    return Future.failedFuture("not yet" + ref);
  }

  public Future<List<Product>> products(List<String> ids) {
    return Future.failedFuture("not yet" + ids.toString());
  }

  public Future<ImportReport> load(FeedFormat format, String source, Supplier<InputStream> feed) {
    return Future.failedFuture("not yet" + source + format + feed);
  }

  public Future<ImportReport> upsert(FeedFormat format, Supplier<InputStream> feed) {
    return Future.failedFuture("not yet" + "" + format + feed);
  }

  public Future<Boolean> delete(String id) {
    return Future.failedFuture("not yet" + id);
  }

  public Future<CatalogStatus> status() {
    return Future.failedFuture("not yet");
  }

  public Future<Map<String, Integer>> available(List<String> skus) {
    return Future.failedFuture("not yet" + skus.toString());
  }

  public static String ref(String productId) {
    return productId;
  }
}
