package io.xiaoer.testkit.shop;

import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a feed gave, in order. For one thread. */
public final class RecordingSink implements FeedSink {

  private final List<Product> products = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<FeedFault> faults = new ArrayList<>();

  /** What that format makes of those bytes. */
  public static RecordingSink reading(FeedFormat format, byte[] feed) {
    RecordingSink sink = new RecordingSink();
    try {
      format.read(new ByteArrayInputStream(feed), sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink;
  }

  @Override
  public void product(int line, Product product) {
    lines.add(line);
    products.add(product);
  }

  @Override
  public void fault(FeedFault fault) {
    faults.add(fault);
  }

  public List<Product> products() {
    return List.copyOf(products);
  }

  /** The lines of {@link #products}, in the same order. */
  public List<Integer> lines() {
    return List.copyOf(lines);
  }

  public List<FeedFault> faults() {
    return List.copyOf(faults);
  }
}
