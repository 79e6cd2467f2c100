package io.xiaoer.shops.shopify;

import io.xiaoer.feed.row.FeedRecord;
import io.xiaoer.feed.row.HeldRecords;
import io.xiaoer.feed.source.Table;
import io.xiaoer.feed.source.TableColumns;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code shopify}, in the columns of old exports and of new ones. The rows of a product stand
 * together, as Shopify demands. Source: https://help.shopify.com/en/manual/products/import-export.
 */
public final class ShopifyFeedFormat implements FeedFormat {

  private static final TableColumns COLUMNS =
      new TableColumns(
          "Shopify product",
          Set.of("handle", "title", "variant price"),
          Map.ofEntries(
              Map.entry("url handle", "handle"),
              Map.entry("body (html)", "body"),
              Map.entry("body html", "body"),
              Map.entry("description", "body"),
              Map.entry("price", "variant price"),
              Map.entry("sku", "variant sku"),
              Map.entry("barcode", "variant barcode"),
              Map.entry("inventory tracker", "variant inventory tracker"),
              Map.entry("inventory quantity", "variant inventory qty"),
              Map.entry("variant inventory quantity", "variant inventory qty"),
              Map.entry("continue selling when out of stock", "variant inventory policy"),
              Map.entry("product image url", "image src"),
              Map.entry("variant image url", "variant image"),
              Map.entry("published on online store", "published")));

  @Override
  public String name() {
    return "shopify";
  }

  @Override
  public void read(FeedInput feed, FeedSink sink) throws IOException {
    Table table = Table.open(feed, COLUMNS);
    List<FeedRecord> rows = new ArrayList<>();
    for (FeedRecord row = table.next(sink); row != null; row = table.next(sink)) {
      String handle = row.first("handle");
      if (handle == null) {
        sink.fault(new FeedFault(row.line(), "handle is needed"));
        continue;
      }
      if (!rows.isEmpty() && !handle.equals(rows.getFirst().first("handle"))) {
        new ShopifyProduct(rows, feed, sink).emit();
        rows.clear();
      }
      if (rows.size() < HeldRecords.MOST) {
        rows.add(row);
      } else {
        sink.fault(
            new FeedFault(
                row.line(), "its product has more than " + HeldRecords.MOST + " rows", handle));
      }
    }
    if (!rows.isEmpty()) {
      new ShopifyProduct(rows, feed, sink).emit();
    }
  }
}
