package io.xiaoer.feed.source;

import io.xiaoer.feed.row.FeedRecord;
import io.xiaoer.shop.FeedSink;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a feed, one after the other. For one thread. */
public interface Records {

  /** The longest row, in characters or bytes: more is no product. */
  int LONGEST_ROW = 256 * 1024;

  /** The longest field, in characters. */
  int LONGEST_FIELD = 64 * 1024;

  /**
   * The next row that can be told from the others, or null at the end. Rows that cannot are
   * reported to the sink and passed over.
   *
   * @throws io.xiaoer.shop.UnreadableFeedException where the rest cannot be read
   */
  @Nullable FeedRecord next(FeedSink sink) throws IOException;
}
