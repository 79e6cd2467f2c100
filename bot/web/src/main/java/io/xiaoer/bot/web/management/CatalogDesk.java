package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.catalog.CatalogStatus;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.bot.commerce.catalog.SearchStatus;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.Product;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** What operators see and change of the catalogue. Safe from any thread. */
public interface CatalogDesk {

  /** The products with these ids, in this order; those that are gone are left out. */
  Future<List<Product>> products(List<String> ids);

  /** Puts JSON Lines into the catalogue. Faulty rows are reported, the rest is taken. */
  Future<ImportReport> upsert(InputStream jsonLines);

  /** Takes a product off sale; tells whether it was there. */
  Future<Boolean> delete(String id);

  Future<CatalogStatus> status();

  /** How the search stands; empty where none belongs to this desk. */
  default Optional<SearchStatus> search() {
    return Optional.empty();
  }

  /**
   * The desk of the shop itself.
   *
   * @param jsonLines the format of {@link #upsert}
   */
  static CatalogDesk of(Catalog catalog, FeedFormat jsonLines) {
    return new CatalogDesk() {
      @Override
      public Future<List<Product>> products(List<String> ids) {
        return catalog.products(ids);
      }

      @Override
      public Future<ImportReport> upsert(InputStream body) {
        return catalog.upsert(jsonLines, () -> body);
      }

      @Override
      public Future<Boolean> delete(String id) {
        return catalog.delete(id);
      }

      @Override
      public Future<CatalogStatus> status() {
        return catalog.status();
      }
    };
  }
}
