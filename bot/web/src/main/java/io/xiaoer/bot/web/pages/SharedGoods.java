package io.xiaoer.bot.web.pages;

import io.xiaoer.bot.commerce.share.ShareLink;
import io.xiaoer.shop.Product;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a share link leads to.
 *
 * @param sharer the name of whoever shared it, or empty where they have none
 * @param product as it is now, or null where it is no longer sold
 * @param available pieces that can be bought now, by sku
 */
public record SharedGoods(
    ShareLink link, String sharer, @Nullable Product product, Map<String, Integer> available) {

  public SharedGoods {
    available = Map.copyOf(available);
  }
}
