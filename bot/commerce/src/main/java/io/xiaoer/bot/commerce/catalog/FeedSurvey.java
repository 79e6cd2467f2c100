package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a feed holds as a whole, before anything of it is taken: ids, and how much is broken. */
final class FeedSurvey implements FeedSink {

  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> broken = new HashSet<>();
  private int rows;
  private int faults;
  private int nameless;

  @Override
  public void product(int line, Product product) {
    rows++;
    lines.putIfAbsent(product.id(), line);
  }

  @Override
  public void fault(FeedFault fault) {
    rows++;
    faults++;
    String id = fault.productId();
    if (id == null) {
      nameless++;
    } else {
      broken.add(id);
    }
  }

  /** The first line of each product. */
  Map<String, Integer> lines() {
    return lines;
  }

  /** Whether the feed speaks of the product, if only in a row that cannot be read. */
  boolean speaksOf(String id) {
    return lines.containsKey(id) || broken.contains(id);
  }

  int rows() {
    return rows;
  }

  int faults() {
    return faults;
  }

  /** Broken rows that do not tell their product: it may be any that seems to be missing. */
  int nameless() {
    return nameless;
  }
}
