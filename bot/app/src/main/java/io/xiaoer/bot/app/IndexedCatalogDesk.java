package io.xiaoer.bot.app;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.catalog.CatalogProjection;
import io.xiaoer.bot.commerce.catalog.CatalogStatus;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.bot.commerce.catalog.SearchStatus;
import io.xiaoer.bot.commerce.catalog.ShopWords;
import io.xiaoer.bot.web.management.CatalogDesk;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.Product;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The operators' catalogue: what they change can be found as soon as they are answered. */
final class IndexedCatalogDesk implements CatalogDesk {

  private static final String FORMAT = "jsonl";

  private final Catalog catalog;
  private final CatalogProjection projection;
  private final ShopWords words;
  private final FeedFormat format;
  private final FeedFaults faults;
  private final Goods goods;

  IndexedCatalogDesk(Trade trade, Goods goods, Goods.Parts parts) {
    this.catalog = trade.catalog();
    this.projection = trade.projection();
    this.words = trade.words();
    this.goods = goods;
    this.format = Objects.requireNonNull(parts.formats().get(FORMAT), FORMAT);
    this.faults = parts.faults();
  }

  @Override
  public Future<List<Product>> products(List<String> ids) {
    return catalog.products(ids);
  }

  @Override
  public Future<ImportReport> upsert(InputStream jsonLines) {
    return indexed(catalog.upsert(format, () -> jsonLines).map(faults::counted));
  }

  @Override
  public Future<Boolean> delete(String id) {
    return indexed(catalog.delete(id));
  }

  @Override
  public Future<CatalogStatus> status() {
    return catalog.status();
  }

  @Override
  public Optional<SearchStatus> search() {
    return Optional.of(words.status());
  }

  @Override
  public List<String> refreshFeeds(boolean force) {
    goods.refresh(force);
    return goods.names();
  }

  private <T> Future<T> indexed(Future<T> change) {
    return change.compose(result -> projection.catchUp().map(result));
  }
}
