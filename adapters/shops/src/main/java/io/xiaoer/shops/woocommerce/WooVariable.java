package io.xiaoer.shops.woocommerce;

import io.xiaoer.feed.row.RowException;
import io.xiaoer.money.Money;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A product with its variations. A variation that cannot be read is left out alone. */
final class WooVariable {

  private final WooRow parent;
  private final FeedSink sink;
  private final List<Variant> variants = new ArrayList<>();
  private final List<Money> prices = new ArrayList<>();

  WooVariable(WooRow parent, FeedSink sink) {
    this.parent = parent;
    this.sink = sink;
  }

  /** Hands it over, unless the shop does not show it or has no form of it. */
  void emit(List<WooRow> variations) {
    if (!parent.isOnSale()) {
      return;
    }
    try {
      add(variations);
      if (prices.isEmpty()) {
        throw new RowException("the product has type variable and no variation that can be read");
      }
      Map<String, LocalText> attributes = parent.attributes();
      variants.forEach(variant -> variant.options().keySet().forEach(attributes::remove));
      long stock = variants.stream().mapToLong(Variant::stock).sum();
      Money lowest = prices.stream().min(Money::compareTo).orElseThrow();
      sink.product(
          parent.line(),
          parent.product(lowest, variants, (int) Math.min(stock, Integer.MAX_VALUE), attributes));
    } catch (RowException e) {
      sink.fault(new FeedFault(parent.line(), e.reason(), parent.idOrNull()));
    }
  }

  private void add(List<WooRow> variations) throws RowException {
    String id = parent.id();
    Set<String> ids = new HashSet<>();
    for (WooRow variation : variations) {
      try {
        add(variation, id, ids);
      } catch (RowException e) {
        sink.fault(new FeedFault(variation.line(), e.reason(), id));
      }
    }
  }

  private void add(WooRow variation, String parentId, Set<String> ids) throws RowException {
    if (!variation.isOnSale()) {
      return;
    }
    Money price = variation.price();
    String id = variation.idBeside(parentId);
    if (!ids.add(id)) {
      throw new RowException("sku: another variation of the same product has it");
    }
    Map<String, LocalText> options = new LinkedHashMap<>(variation.attributes());
    if (options.isEmpty()) {
      options.put("Name", LocalText.of(variation.title()));
    }
    variants.add(new Variant(id, options, price, null, variation.pieces()));
    prices.add(price);
  }
}
