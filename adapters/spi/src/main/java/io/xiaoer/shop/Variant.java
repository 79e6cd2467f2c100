package io.xiaoer.shop;

import io.xiaoer.money.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One form of a product that is bought and stocked on its own.
 *
 * @param options what tells it from its siblings, such as {@code 颜色 -> 白}, in the order of the feed
 * @param price its own price, or null where it costs what the product costs
 * @param stock pieces on hand
 */
public record Variant(
    String id,
    Map<String, LocalText> options,
    @Nullable Money price,
    @Nullable Money memberPrice,
    int stock) {

  public Variant {
    Objects.requireNonNull(id, "id");
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }
}
