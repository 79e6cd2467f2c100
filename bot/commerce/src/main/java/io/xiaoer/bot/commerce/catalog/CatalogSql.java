package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The statements of the catalogue. */
final class CatalogSql {

  // Taken first by whoever changes the catalogue: one at a time, so that a reader who has seen a
  // revision has seen every smaller one.
  static final String LOCK =
      "UPDATE counter SET value = value WHERE name = 'catalog' RETURNING value";
  static final String ADVANCE = "UPDATE counter SET value = $1 WHERE name = 'catalog'";
  static final String REVISION = "SELECT value FROM counter WHERE name = 'catalog'";

  static final String PRODUCTS = "SELECT id, body FROM product WHERE deleted = 0 AND id IN ";
  static final String STATES = "SELECT id, hash, deleted, source FROM product WHERE id IN ";
  static final String SAID =
      "SELECT product_id, hash FROM feed_row WHERE source = $1 AND product_id IN ";
  static final String SKUS_OF = "SELECT id, product_id FROM sku WHERE product_id IN ";
  static final String AVAILABLE = "SELECT id, on_hand - reserved AS free FROM sku WHERE id IN ";
  static final String OWNERS = "SELECT id, product_id FROM sku WHERE feed_stock >= 0 AND id IN ";

  static final String PUT_PRODUCT =
      """
      INSERT INTO product (id, ref, revision, hash, source, deleted, body)
      VALUES ($1, $2, $3, $4, $5, 0, $6)
      ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, hash = excluded.hash,
        source = excluded.source, deleted = 0, body = excluded.body
      """;

  static final String BURY =
      "UPDATE product SET deleted = 1, revision = $2 WHERE id = $1 AND deleted = 0";
  static final String LIVE = "SELECT id FROM product WHERE deleted = 0 AND id IN ";
  static final String OWNED = "SELECT id FROM product WHERE source = $1 AND deleted = 0 AND id IN ";
  static final String SAID_AFTER =
      """
      SELECT product_id FROM feed_row WHERE source = $1 AND product_id > $2
      ORDER BY product_id LIMIT 1000
      """;
  static final String UNSAY = "DELETE FROM feed_row WHERE source = $1 AND product_id = $2";

  static final String PUT_FEED_ROW =
      """
      INSERT INTO feed_row (source, product_id, hash) VALUES ($1, $2, $3)
      ON CONFLICT (source, product_id) DO UPDATE SET hash = excluded.hash
      """;

  // Only a figure that the feed has changed overwrites what was counted here since.
  static final String PUT_SKU =
      """
      INSERT INTO sku (id, product_id, on_hand, reserved, feed_stock) VALUES ($1, $2, $3, 0, $3)
      ON CONFLICT (id) DO UPDATE SET
        product_id = excluded.product_id,
        on_hand = CASE WHEN sku.feed_stock <> excluded.feed_stock
          THEN excluded.on_hand ELSE sku.on_hand END,
        feed_stock = excluded.feed_stock
      """;

  // -1 is no figure of any feed: the sku is not sold any more, and free for another product.
  static final String DROP_SKU = "UPDATE sku SET on_hand = 0, feed_stock = -1 WHERE id = $1";

  static final String PUT_IMPORT =
      """
      INSERT INTO feed_import (source, loaded_at, report) VALUES ($1, $2, $3)
      ON CONFLICT (source) DO UPDATE SET loaded_at = excluded.loaded_at, report = excluded.report
      """;

  static final String DROP_IMPORT = "DELETE FROM feed_import WHERE source = $1";
  static final String SOURCES = "SELECT DISTINCT source FROM feed_row";
  static final String REPORTS = "SELECT report FROM feed_import ORDER BY source";
  static final String STANDING =
      """
      SELECT (SELECT COUNT(*) FROM product WHERE deleted = 0) AS products, value AS revision
      FROM counter WHERE name = 'catalog'
      """;

  // Below the parameter limits of both databases.
  private static final int SLICE = 1000;

  private CatalogSql() {}

  /**
   * The rows of a statement that ends in IN for all those ids, with further arguments before them.
   */
  static Future<List<Row>> forIds(
      Sql sql, String statement, Collection<String> ids, String... before) {
    List<String> all = List.copyOf(ids);
    Future<List<Row>> rows = Future.succeededFuture(new ArrayList<>());
    for (int from = 0; from < all.size(); from += SLICE) {
      List<String> slice = all.subList(from, Math.min(all.size(), from + SLICE));
      String query = statement + Sql.list(before.length + 1, slice.size());
      Object[] arguments = Stream.concat(Stream.of(before), slice.stream()).toArray();
      rows = rows.compose(found -> append(sql, query, found, arguments));
    }
    return rows;
  }

  private static Future<List<Row>> append(
      Sql sql, String statement, List<Row> found, Object[] arguments) {
    return sql.query(statement, arguments).onSuccess(found::addAll).map(found);
  }
}
