package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.catalog.CatalogStatus;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.bot.commerce.catalog.SearchStatus;
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
   * Begins to read all feeds anew, unless that is under way, and does not wait for it; {@link
   * #status} tells how it goes.
   *
   * @param force takes what only looks damaged
   * @return the names of the feeds
   */
  List<String> refreshFeeds(boolean force);
}
