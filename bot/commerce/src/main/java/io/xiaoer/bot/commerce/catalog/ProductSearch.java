package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;
import io.xiaoer.time.Deadline;

/** Finds products. Safe from any thread, event loops included. */
public interface ProductSearch {

  /**
   * Answers the query. Fails with {@link io.xiaoer.failure.OverloadException} where too many wait
   * already, and with {@link io.xiaoer.failure.UpstreamException} of the kind {@code
   * INDEX_UNAVAILABLE} where the index does not work.
   */
  Future<SearchPage> search(ProductQuery query);

  /**
   * The same, with what was found until the deadline; the page says where that is not all. What
   * cannot be stopped halfway answers in full.
   */
  default Future<SearchPage> search(ProductQuery query, Deadline deadline) {
    return search(query);
  }
}
