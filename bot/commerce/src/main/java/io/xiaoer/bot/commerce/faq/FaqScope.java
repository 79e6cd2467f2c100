package io.xiaoer.bot.commerce.faq;

import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The goods that an answer is about; the whole shop where nothing is named. What is named must all
 * fit.
 *
 * @param product the id of a product
 * @param category the name of a category at any level, in any of its languages
 * @param brand the name of a brand, in any of its languages
 */
public record FaqScope(
    @Nullable String product, @Nullable String category, @Nullable String brand) {

  /** The whole shop. */
  public static final FaqScope SHOP = new FaqScope(null, null, null);

  /** Whether no good is named. */
  public boolean isShop() {
    return product == null && category == null && brand == null;
  }

  /** Whether it holds for that good; what holds for the whole shop holds for each. */
  public boolean covers(Product good) {
    return (product == null || product.equals(good.id()))
        && (category == null || good.category().stream().anyMatch(name -> names(name, category)))
        && (brand == null || (good.brand() != null && names(good.brand(), brand)));
  }

  private static boolean names(LocalText text, String name) {
    Collection<String> names = text.byLanguage().values();
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
