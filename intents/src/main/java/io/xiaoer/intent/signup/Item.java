package io.xiaoer.intent.signup;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something on offer in a group buy.
 *
 * @param ref what members may call it by, such as 1 or A; unique in its sheet
 * @param unit what it is counted in, such as 袋, or empty where nobody said
 * @param price what one of it costs, or null where nobody said
 * @param currency the ISO 4217 code of the price
 */
public record Item(
    String ref, String name, @Nullable BigDecimal price, String currency, String unit) {

  public Item {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(unit, "unit");
  }
}
