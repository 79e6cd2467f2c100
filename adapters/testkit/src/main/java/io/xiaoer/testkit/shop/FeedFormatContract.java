package io.xiaoer.testkit.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedFormat;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link FeedFormat} promises. */
public abstract class FeedFormatContract {

  /** Stands in the unreadable row of {@link #feedWithBrokenRow}. */
  protected static final String TELLTALE = "telltale-of-the-row";

  protected abstract FeedFormat format();

  /** A sound feed with a product for each of those ids, in that order. */
  protected abstract byte[] feed(List<String> ids);

  /** A feed with products {@code a} and {@code b}, and a row between them that holds the text. */
  protected abstract byte[] feedWithBrokenRow(String text);

  @Test
  public void theFormatIsFoundByItsName() {
    assertThat(ServiceLoader.load(FeedFormat.class))
        .filteredOn(found -> found.name().equals(format().name()))
        .hasSize(1)
        .allSatisfy(found -> assertThat(found).hasSameClassAs(format()));
    assertThat(format().name()).matches("[a-z][a-z0-9]*");
  }

  @Test
  public void productsComeInTheOrderOfTheFeed() {
    // When
    RecordingSink sink = RecordingSink.reading(format(), feed(List.of("c", "a", "b")));

    // Then
    assertThat(sink.products()).extracting(Product::id).containsExactly("c", "a", "b");
    assertThat(sink.faults()).isEmpty();
    assertThat(sink.lines()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  public void anEmptyFeedHoldsNothingAndIsNoFault() {
    // When
    RecordingSink sink = RecordingSink.reading(format(), feed(List.of()));

    // Then
    assertThat(sink.products()).isEmpty();
    assertThat(sink.faults()).isEmpty();
  }

  @Test
  public void aBrokenRowIsReportedByLineAndTheRestIsRead() {
    // When
    RecordingSink sink = RecordingSink.reading(format(), feedWithBrokenRow(TELLTALE));

    // Then
    assertThat(sink.products()).extracting(Product::id).containsExactly("a", "b");
    assertThat(sink.faults()).hasSize(1);
    FeedFault fault = sink.faults().getFirst();
    assertThat(fault.line()).isBetween(sink.lines().getFirst() + 1, sink.lines().getLast() - 1);
    assertThat(fault.reason()).hasSizeGreaterThan(10).doesNotContain(TELLTALE);
  }

  @Test
  public void aRepeatedIdIsHandedOverAgainAsTheCatalogueTellsWhichStands() {
    // When
    RecordingSink sink = RecordingSink.reading(format(), feed(List.of("a", "b", "a")));

    // Then
    assertThat(sink.products()).extracting(Product::id).containsExactly("a", "b", "a");
    assertThat(sink.faults()).isEmpty();
  }

  @Test
  public void aFeedOfAnyLengthIsNeverHeldAsAWhole() throws IOException {
    // Given: a feed of which only so much may be ahead of the products handed over
    List<String> ids = IntStream.range(0, 20_000).mapToObj(i -> "p" + i).toList();
    byte[] feed = feed(ids);
    CountingStream stream = new CountingStream(feed);
    AtomicInteger products = new AtomicInteger();
    AtomicInteger mostAhead = new AtomicInteger();
    FeedSink sink =
        new FeedSink() {
          @Override
          public void product(int line, Product product) {
            long handedOver = (long) feed.length * products.incrementAndGet() / ids.size();
            mostAhead.accumulateAndGet((int) (stream.taken - handedOver), Math::max);
          }

          @Override
          public void fault(FeedFault fault) {
            throw new AssertionError(fault);
          }
        };

    // When
    format().read(RecordingSink.input(stream), sink);

    // Then
    assertThat(products).hasValue(ids.size());
    assertThat(mostAhead.get()).isLessThan(256 * 1024);
    assertThat(feed).hasSizeGreaterThan(2 * 256 * 1024);
  }

  @Test
  public void readingTwiceGivesTheSame() {
    // Given
    byte[] feed = feed(List.of("a", "b"));

    // When
    FeedFormat format = format();
    RecordingSink first = RecordingSink.reading(format, feed);

    // Then
    assertThat(RecordingSink.reading(format, feed).products()).isEqualTo(first.products());
  }

  @Test
  public void aBrokenStreamThrows() {
    // Given
    InputStream breaking =
        new SequenceInputStream(new ByteArrayInputStream(feed(List.of("a"))), new BreakingStream());

    // When, Then
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> format().read(RecordingSink.input(breaking), new RecordingSink()))
        .withMessage("the line is cut");
  }

  @Test
  public void whatTheSinkThrowsComesThrough() {
    assertThatIllegalStateException()
        .isThrownBy(() -> format().read(RecordingSink.input(feed(List.of("a"))), new FullSink()))
        .withMessage("the sink is full");
  }

  @Test
  public void anyBytesEndInProductsAndFaults() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] sound = feed(List.of("a", "b", "c"));
    for (int i = 0; i < 2_000; i++) {
      // Given
      byte[] feed = i % 2 == 0 ? noise(random) : damaged(sound, random);

      // When
      RecordingSink sink = RecordingSink.reading(format(), feed);

      // Then
      assertThat(sink.faults())
          .as("seed %d, round %d", seed, i)
          .allSatisfy(fault -> assertThat(fault.reason()).isNotBlank());
      assertThat(sink.products())
          .as("seed %d, round %d", seed, i)
          .allSatisfy(product -> assertThat(product.price().minor()).isNotNegative());
    }
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] damaged(byte[] sound, Random random) {
    byte[] bytes = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  /** Counts what has been read of it. */
  private static final class CountingStream extends ByteArrayInputStream {

    private long taken;

    CountingStream(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read() {
      int read = super.read();
      taken += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      int read = super.read(bytes, offset, length);
      taken += Math.max(0, read);
      return read;
    }
  }

  private static final class BreakingStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the line is cut");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      throw new IOException("the line is cut");
    }
  }

  private static final class FullSink implements FeedSink {
    @Override
    public void product(int line, Product product) {
      throw new IllegalStateException("the sink is full");
    }

    @Override
    public void fault(FeedFault fault) {
      throw new IllegalStateException("the sink is full");
    }
  }
}
