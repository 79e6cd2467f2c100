package io.xiaoer.bot.commerce.order;

import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sku of a product at what it costs somebody. Pure: cards, proposals and confirmations all ask
 * here, so that they cannot disagree.
 *
 * @param options what tells it from its siblings; empty where there are none
 */
public record Offer(Product product, String sku, Map<String, LocalText> options, Money price) {

  /** The offers of a product, in the order of the feed; never empty. */
  public static List<Offer> of(Product product, boolean memberPrice) {
    if (product.variants().isEmpty()) {
      Money price = choose(product.price(), product.memberPrice(), memberPrice);
      return List.of(new Offer(product, product.id(), Map.of(), price));
    }
    return product.variants().stream().map(v -> of(product, v, memberPrice)).toList();
  }

  /** The offer of that sku; empty where the product has no such sku. */
  public static Optional<Offer> of(Product product, String sku, boolean memberPrice) {
    return of(product, memberPrice).stream().filter(offer -> offer.sku().equals(sku)).findFirst();
  }

  OrderLine pieces(int quantity) {
    return new OrderLine(sku, product.id(), product.title(), options, quantity, price);
  }

  /** A variant with a price of its own does not take the product's member price. */
  private static Offer of(Product product, Variant variant, boolean memberPrice) {
    Money price =
        variant.price() == null && variant.memberPrice() == null
            ? choose(product.price(), product.memberPrice(), memberPrice)
            : choose(
                variant.price() == null ? product.price() : variant.price(),
                variant.memberPrice(),
                memberPrice);
    return new Offer(product, variant.id(), variant.options(), price);
  }

  private static Money choose(Money price, @Nullable Money memberPrice, boolean wanted) {
    return wanted && memberPrice != null ? memberPrice : price;
  }
}
