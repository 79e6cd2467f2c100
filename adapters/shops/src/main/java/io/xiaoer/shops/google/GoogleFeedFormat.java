package io.xiaoer.shops.google;

import io.xiaoer.feed.listing.ListingFeed;
import io.xiaoer.feed.source.TableColumns;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code google}, XML or a table. Source of the vocabulary: Google's product data
 * specification, https://support.google.com/merchants/answer/7052112.
 */
public final class GoogleFeedFormat implements FeedFormat {

  private static final TableColumns COLUMNS =
      new TableColumns(
          "Google Merchant", Set.of("id", "title", "price"), Map.of("image url", "image link"));

  private final ListingFeed listing = new ListingFeed(COLUMNS);

  @Override
  public String name() {
    return "google";
  }

  @Override
  public void read(FeedInput feed, FeedSink sink) throws IOException {
    listing.read(feed, sink);
  }
}
