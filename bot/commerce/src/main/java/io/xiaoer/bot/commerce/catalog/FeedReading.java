package io.xiaoer.bot.commerce.catalog;

import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Takes in a feed while it is read, chunk by chunk, each in a transaction of its own: a feed of any
 * size needs little memory and never holds up orders for long. Blocks the reader's thread.
 */
final class FeedReading implements FeedSink {

  private static final int CHUNK = 200;
  private static final int LISTED_FAULTS = 1000;

  private final Function<List<FeedRow>, ChunkOutcome> writer;
  private final Map<String, Integer> lines;
  private final List<FeedFault> faults = new ArrayList<>();
  private final List<FeedRow> chunk = new ArrayList<>();
  private int rows;
  private int changed;
  private int unchanged;
  private int unlisted;

  /**
   * Makes one.
   *
   * @param lines the first line of each product, as far as that is known; the rest is put there
   */
  FeedReading(Function<List<FeedRow>, ChunkOutcome> writer, Map<String, Integer> lines) {
    this.writer = writer;
    this.lines = lines;
  }

  @Override
  public void product(int line, Product product) {
    rows++;
    Integer first = lines.putIfAbsent(product.id(), line);
    if (first != null && first != line) {
      list(
          new FeedFault(
              line, "id: already used in line " + first + ", which stands", product.id()));
      return;
    }
    chunk.add(FeedRow.of(line, product));
    if (chunk.size() == CHUNK) {
      flush();
    }
  }

  @Override
  public void fault(FeedFault fault) {
    rows++;
    list(fault);
  }

  /** Writes what is left. */
  void end() {
    flush();
  }

  /** The report, given how many products were taken off sale. */
  ImportReport report(String source, int removed) {
    List<FeedFault> listed = new ArrayList<>(faults);
    listed.sort(Comparator.comparingInt(FeedFault::line));
    if (unlisted > 0) {
      FeedFault last = listed.removeLast();
      listed.add(new FeedFault(last.line(), (unlisted + 1) + " more rows from here are left out"));
    }
    return new ImportReport(source, rows, changed + removed, unchanged, listed);
  }

  private void flush() {
    if (!chunk.isEmpty()) {
      ChunkOutcome outcome = writer.apply(List.copyOf(chunk));
      changed += outcome.changed();
      unchanged += outcome.unchanged();
      outcome.faults().forEach(this::list);
      chunk.clear();
    }
  }

  private void list(FeedFault fault) {
    if (faults.size() < LISTED_FAULTS) {
      faults.add(fault);
    } else {
      unlisted++;
    }
  }
}
