package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.sql.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the shop asks for a sku right now, and how many pieces nobody has reserved. */
final class Offers {

  /** An offer and the pieces that are left of it. */
  record Stocked(Offer offer, int left) {}

  private final Catalog catalog;

  Offers(Catalog catalog) {
    this.catalog = catalog;
  }

  Future<Optional<Stocked>> find(Tx tx, String sku, boolean memberPrice) {
    return tx.query("SELECT product_id, on_hand - reserved AS free FROM sku WHERE id = $1", sku)
        .compose(rows -> rows.isEmpty() ? none() : offer(tx, rows.getFirst(), sku, memberPrice));
  }

  /** The offers of all those skus, in their order; empty where it is not sold. */
  Future<List<Optional<Stocked>>> findAll(Tx tx, List<String> skus, boolean memberPrice) {
    List<Optional<Stocked>> found = new ArrayList<>();
    return InTurn.forEach(skus, sku -> find(tx, sku, memberPrice).map(found::add)).map(found);
  }

  private Future<Optional<Stocked>> offer(Tx tx, Row row, String sku, boolean memberPrice) {
    int left = Math.max(0, row.getInteger("free"));
    return catalog
        .product(tx, row.getString("product_id"))
        .map(product -> product.flatMap(p -> Offer.of(p, sku, memberPrice)))
        .map(offer -> offer.map(o -> new Stocked(o, left)));
  }

  private static Future<Optional<Stocked>> none() {
    return Future.succeededFuture(Optional.empty());
  }
}
