package io.xiaoer.bot.commerce.groupbuy;

import io.xiaoer.money.Money;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a group buy offers.
 *
 * @param ref what members call it by, such as 1 or A; unique in its group buy
 * @param price what one costs, or null where the opener said none
 * @param currency of the price, or the shop's
 * @param unit what it is counted in, or empty
 */
public record GroupBuyItem(
    String ref, String name, @Nullable Money price, Currency currency, String unit) {

  public GroupBuyItem {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(currency, "currency");
    Objects.requireNonNull(unit, "unit");
  }
}
