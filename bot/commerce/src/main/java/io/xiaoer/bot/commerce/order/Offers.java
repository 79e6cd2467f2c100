package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.sql.Sql;
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

  Future<Optional<Stocked>> find(Sql sql, String sku, boolean memberPrice) {
    return sql.query("SELECT product_id, on_hand - reserved AS free FROM sku WHERE id = $1", sku)
        .compose(rows -> rows.isEmpty() ? none() : offer(sql, rows.getFirst(), sku, memberPrice));
  }

  /** The offers of all those skus, in their order; empty where it is not sold. */
  Future<List<Optional<Stocked>>> findAll(Sql sql, List<String> skus, boolean memberPrice) {
    List<Optional<Stocked>> found = new ArrayList<>();
    return InTurn.forEach(skus, sku -> find(sql, sku, memberPrice).map(found::add)).map(found);
  }

  private Future<Optional<Stocked>> offer(Sql sql, Row row, String sku, boolean memberPrice) {
    int left = Math.max(0, row.getInteger("free"));
    return catalog
        .product(sql, row.getString("product_id"))
        .map(product -> product.flatMap(p -> Offer.of(p, sku, memberPrice)))
        .map(offer -> offer.map(o -> new Stocked(o, left)));
  }

  private static Future<Optional<Stocked>> none() {
    return Future.succeededFuture(Optional.empty());
  }
}
