package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.xiaoer.search.ProductHit;
import io.xiaoer.search.ProductQuery;
import io.xiaoer.search.RuledPage;
import io.xiaoer.search.completion.Completion;
import io.xiaoer.search.merchandising.Merchandising;
import io.xiaoer.shop.Product;
import java.util.List;

/**
 * The ways to goods beside asking for them. Safe from any thread; fails as {@link ProductSearch}
 * does.
 */
public interface GoodsDiscovery {

  /**
   * Goods in stock to be had instead of a product or beside it, best first; never itself.
   *
   * @param size 1 to 100
   */
  Future<List<ProductHit>> similar(Product product, int size);

  /** How a text that is being typed may go on: whole texts, at most eight. */
  Future<List<Completion>> complete(String typed, String language);

  /** What the answer would be if those were the rules now. */
  Future<RuledPage> preview(ProductQuery query, Merchandising rules);
}
