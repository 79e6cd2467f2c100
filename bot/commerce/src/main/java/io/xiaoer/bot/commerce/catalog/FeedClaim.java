package io.xiaoer.bot.commerce.catalog;

import java.util.Set;

/**
 * In whose name goods are written.
 *
 * @param others the sources whose goods it must leave alone
 */
record FeedClaim(String source, Set<String> others) {

  FeedClaim {
    others = Set.copyOf(others);
  }

  static FeedClaim of(String source) {
    return new FeedClaim(source, Set.of());
  }

  boolean isByHand() {
    return source.equals(Catalog.BY_HAND);
  }
}
