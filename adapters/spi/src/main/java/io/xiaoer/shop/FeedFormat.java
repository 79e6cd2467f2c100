package io.xiaoer.shop;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads one kind of product feed. Found by {@link java.util.ServiceLoader}. Blocking: call it on a
 * worker thread. Stateless.
 */
public interface FeedFormat {

  /** The name in {@code catalog.feeds}, such as {@code jsonl}. */
  String name();

  /**
   * Streams the feed into the sink, row by row, in order. A row that cannot be read is reported
   * with its line and the rest goes on; only a broken stream throws.
   */
  void read(InputStream feed, FeedSink sink) throws IOException;
}
