package io.xiaoer.bot.commerce.catalog;

import java.io.IOException;

/** Where a feed lies. Blocking; for one reading at a time. */
public interface FeedPlace {

  /** Brings the newest state of it near, so that it can be opened more than once. */
  void fetch() throws IOException;

  /** Opens it at its beginning. */
  OpenedFeed open() throws IOException;
}
