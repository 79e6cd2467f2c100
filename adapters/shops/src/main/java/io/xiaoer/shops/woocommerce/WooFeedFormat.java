package io.xiaoer.shops.woocommerce;

import io.xiaoer.feed.row.FeedRecord;
import io.xiaoer.feed.row.HeldRecords;
import io.xiaoer.feed.row.RowException;
import io.xiaoer.feed.source.Table;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code woocommerce}. Products that have variations are put aside until all rows are read,
 * as a variation may stand anywhere. Source:
 * https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema.
 */
public final class WooFeedFormat implements FeedFormat {

  private static final String PRODUCTS = "product:";
  private static final String VARIATIONS = "of:";

  @Override
  public String name() {
    return "woocommerce";
  }

  @Override
  public void read(FeedInput feed, FeedSink sink) throws IOException {
    Table table = Table.open(feed, WooColumns.COLUMNS);
    try (HeldRecords held = new HeldRecords()) {
      for (FeedRecord record = table.next(sink); record != null; record = table.next(sink)) {
        WooRow row = new WooRow(record, feed);
        try {
          take(row, sink, held);
        } catch (RowException e) {
          sink.fault(
              new FeedFault(row.line(), e.reason(), row.isVariation() ? null : row.idOrNull()));
        }
      }
      Set<String> parents = emitVariable(feed, sink, held);
      reportOrphans(sink, held, parents);
    }
  }

  private static void take(WooRow row, FeedSink sink, HeldRecords held)
      throws IOException, RowException {
    if (row.isVariation()) {
      held.hold(VARIATIONS + row.parent(), row.record());
    } else if (row.isVariable()) {
      held.hold(PRODUCTS + row.id(), row.record());
    } else if (row.isOnSale()) {
      sink.product(row.line(), row.product());
    }
  }

  private static Set<String> emitVariable(FeedInput feed, FeedSink sink, HeldRecords held)
      throws IOException {
    Set<String> parents = new HashSet<>();
    for (String group : held.groups()) {
      if (!group.startsWith(PRODUCTS)) {
        continue;
      }
      for (FeedRecord record : held.of(group)) {
        WooRow row = new WooRow(record, feed);
        List<FeedRecord> variations = new ArrayList<>();
        for (String name : row.names()) {
          parents.add(VARIATIONS + name);
          variations.addAll(held.of(VARIATIONS + name));
        }
        new WooVariable(row, sink)
            .emit(variations.stream().map(each -> new WooRow(each, feed)).toList());
      }
    }
    return parents;
  }

  private static void reportOrphans(FeedSink sink, HeldRecords held, Set<String> parents)
      throws IOException {
    for (String group : held.groups()) {
      if (group.startsWith(VARIATIONS) && !parents.contains(group)) {
        for (FeedRecord orphan : held.of(group)) {
          sink.fault(new FeedFault(orphan.line(), "parent names no variable product of this file"));
        }
      }
    }
  }
}
