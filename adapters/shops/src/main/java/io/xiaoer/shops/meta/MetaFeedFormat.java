package io.xiaoer.shops.meta;

import io.xiaoer.feed.listing.ListingFeed;
import io.xiaoer.feed.source.TableColumns;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code meta}, a table or XML. Source of the vocabulary: Meta's catalogue reference,
 * https://developers.facebook.com/docs/marketing-api/catalog/reference.
 */
public final class MetaFeedFormat implements FeedFormat {

  private static final TableColumns COLUMNS =
      new TableColumns(
          "Meta catalogue",
          Set.of("id", "title", "price"),
          Map.of(
              "name", "title",
              "image url", "image link",
              "image[0].url", "image link",
              "image[1].url", "additional image link",
              "image[2].url", "additional image link",
              "url", "link"));

  private final ListingFeed listing = new ListingFeed(COLUMNS);

  @Override
  public String name() {
    return "meta";
  }

  @Override
  public void read(FeedInput feed, FeedSink sink) throws IOException {
    listing.read(feed, sink);
  }
}
