package io.xiaoer.bot.commerce.catalog;

import java.io.InputStream;
import java.util.function.Supplier;

/** A feed that ships with the service, or lies in memory. */
record PlaceAtHand(Supplier<InputStream> feed) implements FeedPlace {

  @Override
  public void fetch() {
    // it is here
  }

  @Override
  public OpenedFeed open() {
    return OpenedFeed.of(feed.get());
  }
}
