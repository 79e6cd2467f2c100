package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Products for tests. */
public final class Products {

  private Products() {}

  /** A plain product at that price in CNY, with that many pieces. */
  public static Product plain(String id, String price, int stock) {
    return product(id, price, stock, List.of());
  }

  /** A product with variants, named by their ids. */
  public static Product withVariants(String id, Map<String, Integer> stock) {
    List<Variant> variants =
        stock.entrySet().stream()
            .map(entry -> variant(entry.getKey(), entry.getValue(), null))
            .toList();
    return product(id, "59.00", stock.values().stream().mapToInt(i -> i).sum(), variants);
  }

  public static Variant variant(String id, int stock, @Nullable String price) {
    return new Variant(
        id,
        Map.of("颜色", text("白 " + id, "white " + id)),
        price == null ? null : Money.parse(price, "CNY"),
        null,
        stock);
  }

  /** A product with everything that the price, the stock and the variants leave open. */
  public static Product product(String id, String price, int stock, List<Variant> variants) {
    return new Product(
        id,
        text("防晒霜 " + id, "Sunscreen " + id),
        text("小舟", "Little Boat"),
        List.of(text("母婴", "Mother and baby"), text("防晒", "Sun care")),
        Money.parse(price, "CNY"),
        null,
        "https://shop.example/" + id + ".jpg",
        List.of(),
        null,
        text("宝宝用", "For babies"),
        List.of(text("温和", "Gentle")),
        Map.of("容量", LocalText.of("50ml")),
        variants,
        stock,
        null,
        List.of("baby"),
        4.5,
        120,
        Instant.parse("2026-11-01T00:00:00Z"));
  }

  /** A text in both languages, Chinese first. */
  public static LocalText text(String chinese, String english) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    byLanguage.put("zh-CN", chinese);
    byLanguage.put("en", english);
    return new LocalText(byLanguage);
  }
}
