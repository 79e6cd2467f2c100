package io.xiaoer.bot.web.pages;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.order.GuestOrder;
import io.xiaoer.bot.commerce.order.GuestOutcome;
import io.xiaoer.bot.commerce.order.Proposals;
import io.xiaoer.bot.commerce.share.ShareLink;
import io.xiaoer.bot.commerce.share.ShareLinks;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The share page's view of the shop itself. */
public final class ShopStorefront implements Storefront {

  private final Shop shop;

  /** The parts of the shop that it looks at. */
  public record Shop(
      Database database, Catalog catalog, ShareLinks links, Members members, Proposals proposals) {}

  public ShopStorefront(Shop shop) {
    this.shop = shop;
  }

  @Override
  public Future<Optional<SharedGoods>> open(String code) {
    return shop.links()
        .find(code)
        .compose(
            link ->
                link.isEmpty()
                    ? Future.succeededFuture(Optional.empty())
                    : goods(link.get()).map(Optional::of));
  }

  @Override
  public Future<GuestOutcome> buy(GuestOrder order) {
    return shop.database().transact(tx -> shop.proposals().placeFromShare(tx, order));
  }

  private Future<SharedGoods> goods(ShareLink link) {
    return shop.members()
        .find(link.sharer())
        .map(member -> member.map(Member::name).orElse(""))
        .compose(sharer -> goods(link, sharer));
  }

  private Future<SharedGoods> goods(ShareLink link, String sharer) {
    return shop.catalog()
        .product(link.productId())
        .compose(
            product ->
                product.isEmpty()
                    ? Future.succeededFuture(new SharedGoods(link, sharer, null, Map.of()))
                    : stocked(link, sharer, product.get()));
  }

  private Future<SharedGoods> stocked(ShareLink link, String sharer, Product product) {
    return shop.catalog()
        .available(skus(product))
        .map(available -> new SharedGoods(link, sharer, product, available));
  }

  private static List<String> skus(Product product) {
    return product.variants().isEmpty()
        ? List.of(product.id())
        : product.variants().stream().map(Variant::id).toList();
  }
}
