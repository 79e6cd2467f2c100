package io.xiaoer.bot.commerce.feed;

import java.time.Duration;

/** How much of a feed anybody is willing to take. */
final class FeedLimits {

  /** The largest file that is fetched, in bytes. */
  static final long LARGEST = 8L << 30;

  /** The most bytes that a packed file may unpack to. */
  static final long LARGEST_UNPACKED = 32L << 30;

  /** How long a server may say nothing. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  private FeedLimits() {}
}
