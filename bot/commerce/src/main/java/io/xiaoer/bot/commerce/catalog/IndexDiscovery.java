package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.RuledPage;
import io.xiaoer.search.completion.Completion;
import io.xiaoer.search.merchandising.Merchandising;
import io.xiaoer.shop.Product;
import java.time.Clock;
import java.util.List;

/** Discovers in the search index, on the threads of the searches and within their bounds. */
public final class IndexDiscovery implements GoodsDiscovery {

  private final CatalogIndex index;
  private final WorkerProductSearch pool;
  private final Clock clock;

  public IndexDiscovery(CatalogIndex index, WorkerProductSearch pool, Clock clock) {
    this.index = index;
    this.pool = pool;
    this.clock = clock;
  }

  @Override
  public Future<List<ProductHit>> similar(Product product, int size) {
    return pool.ask(() -> index.similar(ProductDocuments.of(product, product.stock()), size));
  }

  @Override
  public Future<List<Completion>> complete(String typed, String language) {
    return pool.ask(() -> index.complete(typed, language));
  }

  @Override
  public Future<RuledPage> preview(ProductQuery query, Merchandising rules) {
    return pool.ask(() -> index.preview(query, rules, clock.instant()));
  }
}
