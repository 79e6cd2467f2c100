package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.shop.FeedFormat;
import java.util.Currency;
import java.util.Set;

/**
 * A feed as the catalogue knows it. Its goods are its own: what another feed says of them is left
 * out until this one has let them go.
 *
 * @param name the same each time it is read
 * @param currency of prices that name none
 * @param others the feeds that are read beside it, by name
 */
public record FeedSource(String name, FeedFormat format, Currency currency, Set<String> others) {

  private static final Currency YUAN = Currency.getInstance("CNY");

  public FeedSource {
    others = Set.copyOf(others);
  }

  /** A feed that is alone. */
  public static FeedSource alone(String name, FeedFormat format) {
    return new FeedSource(name, format, YUAN, Set.of());
  }
}
