package io.xiaoer.bot.answer;

import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goods for tests: a title, a price, a text and attributes, in one language. */
final class Goods {

  private Goods() {}

  static Product of(String title, long price, String description, String... attributes) {
    return of(title, price, description, List.of(), attributes);
  }

  static Product of(
      String title, long price, String description, List<Variant> kinds, String... attributes) {
    Map<String, LocalText> byName = new LinkedHashMap<>();
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      byName.put(attributes[i], LocalText.of(attributes[i + 1]));
    }
    return new Product(
        title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
        LocalText.of(title),
        null,
        List.of(),
        Money.of(price, "CNY"),
        null,
        null,
        List.of(),
        null,
        description.isEmpty() ? null : LocalText.of(description),
        List.of(),
        byName,
        kinds,
        5,
        null,
        List.of(),
        4.5,
        10,
        Instant.EPOCH);
  }

  static Subject subject(Product product) {
    return new Subject(product, Map.of(product.id(), 5), List.of());
  }
}
