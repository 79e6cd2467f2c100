package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.xiaoer.search.CatalogIndex;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.lexicon.WordListFault;
import io.xiaoer.search.lexicon.WordListFolder.Reading;
import io.xiaoer.search.lexicon.WordListWatch;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the operators' word lists into the search while it runs. Lists with a faulty line change
 * nothing: what was good before stays, and {@link #status} names the lines. Safe from any thread.
 */
public final class ShopWords {

  private static final Logger LOGGER = LoggerFactory.getLogger(ShopWords.class);

  private final CatalogIndex index;
  private final WordListWatch watch;
  private final WorkerExecutor worker;
  private volatile int entries;
  private volatile List<WordListFault> faults;

  /**
   * Makes it.
   *
   * @param index was opened with what can stand of the reading
   * @param reading what the lists said at the start; its faulty lines are left out
   */
  public ShopWords(Vertx vertx, CatalogIndex index, WordListWatch watch, Reading reading) {
    this.index = index;
    this.watch = watch;
    this.worker = vertx.createSharedWorkerExecutor("xiaoer-words", 1);
    this.entries = reading.lists().size();
    this.faults = reading.faults();
    reading.faults().forEach(fault -> warn(fault, "word list line left out"));
  }

  /** Looks whether the lists have changed; tells whether the search reads by others now. */
  public Future<Boolean> look() {
    return worker
        .executeBlocking(() -> watch.look().map(this::take).orElse(false))
        .map(Objects::requireNonNull)
        .recover(IndexFaults::translate);
  }

  /** How the index and the lists stand. */
  public SearchStatus status() {
    return new SearchStatus(index.state(), entries, faults);
  }

  /** Ends the thread after what it is at. */
  public Future<Void> close() {
    return worker.close();
  }

  private boolean take(Reading reading) {
    faults = reading.faults();
    if (!faults.isEmpty()) {
      faults.forEach(fault -> warn(fault, "word lists not taken, the ones before stay"));
      return false;
    }
    index.use(CatalogAnalyzers.with(reading.lists()));
    entries = reading.lists().size();
    LOGGER.atInfo().addKeyValue("entries", entries).log("word lists taken");
    return true;
  }

  private static void warn(WordListFault fault, String message) {
    LOGGER
        .atWarn()
        .addKeyValue("file", fault.file())
        .addKeyValue("line", fault.line())
        .addKeyValue("reason", fault.reason())
        .log(message);
  }
}
