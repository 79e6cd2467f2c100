package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.SearchPage;

/** Finds products. Safe from any thread, event loops included. */
public interface ProductSearch {

  /**
   * Answers the query. Fails with {@link io.xiaoer.failure.OverloadException} where too many wait
   * already, and with {@link io.xiaoer.failure.UpstreamException} of the kind {@code
   * INDEX_UNAVAILABLE} where the index does not work.
   */
  Future<SearchPage> search(ProductQuery query);
}
