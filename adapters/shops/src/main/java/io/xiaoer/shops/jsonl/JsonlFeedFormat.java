package io.xiaoer.shops.jsonl;

import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads {@code jsonl}. An id, or a variant's id, that the feed has used before is reported and the
 * first row stands: it has been handed over when the second one is read. The stream is not closed.
 */
public final class JsonlFeedFormat implements FeedFormat {

  private final RowDecoder decoder = new RowDecoder();

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public void read(InputStream feed, FeedSink sink) throws IOException {
    FeedLines lines = new FeedLines(feed);
    UsedIds used = new UsedIds();
    while (lines.next()) {
      int number = lines.number();
      try {
        if (!lines.isBlank()) {
          Product product = decoder.decode(lines.bytes());
          used.claim(product, number);
          sink.product(number, product);
        }
      } catch (RowException e) {
        sink.fault(new FeedFault(number, e.reason()));
      }
    }
  }
}
