package io.xiaoer.bot.commerce.order;

import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * So many pieces of one sku at one price, as the buyer saw them.
 *
 * @param sku the variant's id, or the product's where it has no variants
 * @param options what tells the variant from its siblings, in the order of the feed
 */
public record OrderLine(
    String sku,
    String productId,
    LocalText title,
    Map<String, LocalText> options,
    int quantity,
    Money unitPrice) {

  public OrderLine {
    Objects.requireNonNull(sku, "sku");
    Objects.requireNonNull(productId, "productId");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(unitPrice, "unitPrice");
    if (quantity < 1) {
      throw new IllegalArgumentException("a line has at least one piece");
    }
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** The price of all its pieces. */
  public Money total() {
    return unitPrice.times(quantity);
  }
}
