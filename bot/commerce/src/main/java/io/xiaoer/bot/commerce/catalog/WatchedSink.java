package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import java.util.function.IntConsumer;

/** Tells how many rows have gone by. */
final class WatchedSink implements FeedSink {

  private static final int STEP = 100;

  private final FeedSink sink;
  private final IntConsumer watch;
  private int rows;

  WatchedSink(FeedSink sink, IntConsumer watch) {
    this.sink = sink;
    this.watch = watch;
  }

  @Override
  public void product(int line, Product product) {
    count();
    sink.product(line, product);
  }

  @Override
  public void fault(FeedFault fault) {
    count();
    sink.fault(fault);
  }

  private void count() {
    rows++;
    if (rows % STEP == 0) {
      watch.accept(rows);
    }
  }
}
