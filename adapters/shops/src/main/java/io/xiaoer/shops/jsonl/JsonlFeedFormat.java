package io.xiaoer.shops.jsonl;

import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import java.io.IOException;

/** Reads {@code jsonl}. The stream is not closed. */
public final class JsonlFeedFormat implements FeedFormat {

  private final RowDecoder decoder = new RowDecoder();

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public void read(FeedInput feed, FeedSink sink) throws IOException {
    FeedLines lines = new FeedLines(feed.stream());
    while (lines.next()) {
      if (!lines.isBlank()) {
        decoder.decode(lines, feed.currency(), sink);
      }
    }
  }
}
