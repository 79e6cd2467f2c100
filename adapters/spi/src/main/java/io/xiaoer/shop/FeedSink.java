package io.xiaoer.shop;

/** Takes what a feed holds, in the feed's order, on the reader's thread. */
public interface FeedSink {

  void product(int line, Product product);

  /** A row that was left out, with a reason that its author can act on. */
  void fault(FeedFault fault);
}
