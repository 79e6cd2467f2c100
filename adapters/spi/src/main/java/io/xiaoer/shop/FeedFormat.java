package io.xiaoer.shop;

import java.io.IOException;

/**
 * Reads one kind of product feed. Found by {@link java.util.ServiceLoader}. Blocking: call it on a
 * worker thread. Stateless.
 */
public interface FeedFormat {

  /** The name in {@code catalog.feeds}, such as {@code jsonl}. */
  String name();

  /**
   * Streams the feed into the sink, row by row, in order; rows of one product that stand apart are
   * put together, such products may come last. A row that cannot be read is reported with its line
   * and the rest goes on; only a broken stream throws. Ids are handed over as they come, repeated
   * ones too.
   *
   * @throws UnreadableFeedException where the feed as a whole is of another kind or breaks off
   */
  void read(FeedInput feed, FeedSink sink) throws IOException;
}
