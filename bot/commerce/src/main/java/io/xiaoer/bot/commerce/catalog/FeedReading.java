package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.xiaoer.failure.XiaoerException;
import io.xiaoer.shop.FeedFault;
import io.xiaoer.shop.FeedSink;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Takes in a feed while it is read, chunk by chunk, each in a transaction of its own: a feed of any
 * size needs little memory and never holds up orders for long. Blocks the reader's thread.
 */
final class FeedReading implements FeedSink {

  private static final int CHUNK = 200;
  private static final int LISTED_FAULTS = 1000;

  private final Function<List<FeedRow>, Future<ChunkOutcome>> writer;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<FeedFault> faults = new ArrayList<>();
  private final List<FeedRow> chunk = new ArrayList<>();
  private int rows;
  private int changed;
  private int unchanged;
  private int unlisted;

  FeedReading(Function<List<FeedRow>, Future<ChunkOutcome>> writer) {
    this.writer = writer;
  }

  @Override
  public void product(int line, Product product) {
    rows++;
    Integer earlier = lines.putIfAbsent(product.id(), line);
    if (earlier != null) {
      list(new FeedFault(line, "id: the same as in line " + earlier));
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
  FeedReading end() {
    flush();
    return this;
  }

  /** The ids that the feed holds, those of rows left out for another reason included. */
  Set<String> ids() {
    return lines.keySet();
  }

  /** Whether what the feed does not hold is gone for sure: every row of it was understood. */
  boolean isComplete() {
    return faults.isEmpty() && rows > 0;
  }

  /** The report, given how many products were taken off sale. */
  ImportReport report(String source, int removed) {
    List<FeedFault> listed = new ArrayList<>(faults);
    if (unlisted > 0) {
      FeedFault last = listed.removeLast();
      listed.add(new FeedFault(last.line(), (unlisted + 1) + " more rows from here are left out"));
    }
    return new ImportReport(source, rows, changed + removed, unchanged, listed);
  }

  private void flush() {
    if (!chunk.isEmpty()) {
      ChunkOutcome outcome = join(writer.apply(List.copyOf(chunk)));
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

  // The reader's thread is a worker's: it may wait.
  private static <T> T join(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof XiaoerException fault ? fault : e;
    }
  }
}
