package io.xiaoer.bot.answer;

import io.xiaoer.bot.commerce.faq.FaqEntry;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.Map;

/**
 * A good as the shop knows it this moment.
 *
 * @param left pieces of each sku that can be sold now
 * @param faq the entries that hold for it, those of the whole shop included
 */
public record Subject(Product product, Map<String, Integer> left, List<FaqEntry> faq) {

  public Subject {
    left = Map.copyOf(left);
    faq = List.copyOf(faq);
  }

  /** Pieces of all kinds together. */
  public int pieces() {
    return left.values().stream().mapToInt(Integer::intValue).sum();
  }
}
