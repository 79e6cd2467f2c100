package io.xiaoer.shops.shopify;

import io.xiaoer.feed.row.Fields;
import io.xiaoer.feed.row.RowException;
import io.xiaoer.money.Money;
import io.xiaoer.shop.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row that is sold. */
record ShopifyVariant(
    int line, @Nullable String sku, Map<String, LocalText> options, Money price, int stock) {

  /** Pieces on hand where the shop does not count them, or sells on without any. */
  private static final int UNCOUNTED = 999;

  private static final Set<String> GOES_ON = Set.of("continue", "true", "yes");

  /** Reads it; the names of the options stand in the product's first row. */
  static ShopifyVariant of(Fields row, List<@Nullable String> names) throws RowException {
    Map<String, LocalText> options = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      LocalText value = row.words("option" + (i + 1) + " value");
      if (value != null) {
        options.put(name == null ? "Option " + (i + 1) : name, value);
      }
    }
    Money price = Objects.requireNonNull(row.price("variant price"));
    return new ShopifyVariant(row.line(), sku(row), options, price, pieces(row));
  }

  /** Its id within the shop, made of its options, which its siblings do not share. */
  String idWithin(String handle) {
    return options.values().stream()
        .map(value -> value.in(LocalText.UNDETERMINED))
        .collect(Collectors.joining("/", handle + ":", ""));
  }

  private static @Nullable String sku(Fields row) throws RowException {
    String sku = row.text("variant sku");
    return sku == null ? null : row.id("variant sku").replaceFirst("^'", "");
  }

  private static int pieces(Fields row) throws RowException {
    Integer counted = row.count("variant inventory qty");
    String policy = String.valueOf(row.text("variant inventory policy")).toLowerCase(Locale.ROOT);
    boolean none = counted == null || counted == 0;
    if (none && (GOES_ON.contains(policy) || counted == null)) {
      return UNCOUNTED;
    }
    return counted == null ? UNCOUNTED : counted;
  }
}
