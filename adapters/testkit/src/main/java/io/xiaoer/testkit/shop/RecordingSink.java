package io.xiaoer.testkit.shop;

import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedInput;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.UnreadableFeedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a feed gave, in order. For one thread. */
public final class RecordingSink implements FeedSink {

  private final List<Product> products = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<FeedFault> faults = new ArrayList<>();
  private @Nullable UnreadableFeedException unreadable;

  /** What that format makes of those bytes, as far as it can read them. */
  public static RecordingSink reading(FeedFormat format, byte[] feed) {
    return reading(format, input(feed));
  }

  /** The same of an opened feed. */
  public static RecordingSink reading(FeedFormat format, FeedInput feed) {
    RecordingSink sink = new RecordingSink();
    try {
      format.read(feed, sink);
    } catch (UnreadableFeedException e) {
      sink.unreadable = e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink;
  }

  /** A feed of those bytes, read on 22 November 2026, whose prices are in CNY. */
  public static FeedInput input(byte[] feed) {
    return input(new ByteArrayInputStream(feed));
  }

  /** The same of a stream. */
  public static FeedInput input(InputStream feed) {
    return new FeedInput(
        feed, null, Currency.getInstance("CNY"), Instant.parse("2026-11-22T00:00:00Z"));
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

  /** Why the feed could not be read to its end, or null where it was. */
  public @Nullable UnreadableFeedException unreadable() {
    return unreadable;
  }
}
