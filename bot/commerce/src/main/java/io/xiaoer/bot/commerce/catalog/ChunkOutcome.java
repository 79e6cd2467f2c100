package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.shop.FeedFault;
import java.util.List;

/** What became of some rows of a feed. */
record ChunkOutcome(int changed, int unchanged, List<FeedFault> faults) {

  /** The same with so many unchanged rows more. */
  ChunkOutcome beside(int more) {
    return new ChunkOutcome(changed, unchanged + more, faults);
  }
}
