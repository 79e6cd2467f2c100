package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.completion.Completer;
import io.xiaoer.search.completion.Completion;
import io.xiaoer.search.merchandising.Effects;
import io.xiaoer.search.merchandising.Merchandising;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The searchable catalogue on disk. It blocks, and any thread may call it: searches run side by
 * side and never wait for a change, changes wait for each other. A change is seen at once and
 * outlives a crash after the next {@link #commit}, with the revision that belongs to it: what came
 * later is to be applied again.
 *
 * <p>An index that was made by other words or another schema goes on answering while its successor
 * is filled through {@link #rebuild}, and then gives way to it between two searches.
 *
 * <p>Every method but {@link #close} throws {@link IndexUnavailableException} where the index is
 * closed or its disk fails.
 */
public final class CatalogIndex implements AutoCloseable {
  /** The most completions of one text. */
  public static final int MOST_COMPLETIONS = 8;

  private static final int MOST_SIMILAR = 100;
  private static final int MOST_UNCOMMITTED = 20_000;

  private final ReentrantLock changing = new ReentrantLock();
  private final Generations generations;
  private volatile Answering answering;
  private volatile Merchandising merchandising = Merchandising.NONE;
  private volatile InstantSource clock = () -> Instant.EPOCH;
  private volatile boolean closed;

  private CatalogIndex(Generations generations, CatalogAnalyzers analyzers) {
    this.generations = generations;
    this.answering = Answering.with(analyzers, merchandising);
  }

  /** Opens the index with the word lists that ship with this module and no others. */
  public static CatalogIndex open(Path directory) {
    return open(directory, CatalogAnalyzers.shipped());
  }

  /**
   * Opens the index in a directory, made where it is missing. A broken one is set aside, in the
   * subdirectory {@code set-aside}, and an empty one takes its place.
   *
   * @throws IndexUnavailableException when another process has it open or the disk fails
   */
  public static CatalogIndex open(Path directory, CatalogAnalyzers analyzers) {
    return open(directory, analyzers, IndexSetup.USUAL);
  }

  static CatalogIndex open(Path directory, CatalogAnalyzers analyzers, IndexSetup setup) {
    try {
      return new CatalogIndex(Generations.open(directory, analyzers, setup), analyzers);
    } catch (IOException e) {
      throw new IndexUnavailableException("search index cannot be opened", e);
    }
  }

  /**
   * The revision given to the last {@link #apply} of what answers; -1 for an empty index, and while
   * nothing can answer.
   */
  public long revision() {
    return reading(generation -> generation == null ? -1L : generation.revision());
  }

  /**
   * Whether {@link #apply} does anything: not while the index that answers is of another schema or
   * of another catalogue, and only waits for its successor.
   */
  public boolean takesChanges() {
    requireOpen();
    Generation live = generations.live();
    return live != null && !live.isFrozen();
  }

  /**
   * Makes all the changes, in order, with the revision; searches see them when this returns. Doing
   * it again changes nothing. After an exception the index is as it was at its last commit, and
   * {@link #revision} says so. Nothing happens where {@link #takesChanges} is false.
   */
  public void apply(List<IndexChange> changes, long revision) {
    change(
        () -> {
          Generation live = generations.live();
          if (live != null && !live.isFrozen()) {
            live.apply(changes, revision);
            live.refresh();
            live.commitFrom(MOST_UNCOMMITTED);
          }
        });
  }

  /**
   * Makes sure that a crash loses nothing of what was applied; costs nothing where it would not.
   */
  public void commit() {
    change(
        () -> {
          commit(generations.live());
          commit(generations.next());
        });
  }

  /** Removes everything and falls back to revision -1. */
  public void clear() {
    change(
        () -> {
          Generation live = generations.live();
          if (live != null) {
            live.clear();
            live.refresh();
          }
        });
  }

  /**
   * Reads questions with these words from now on. Where they also cut the texts of goods in another
   * way, a successor is to be filled through {@link #rebuild}.
   */
  public void use(CatalogAnalyzers analyzers) {
    change(
        () -> {
          answering = Answering.with(analyzers, merchandising);
          generations.use(analyzers);
        });
  }

  /** Begins an empty successor, for what answers is of another catalogue. */
  public void startOver() {
    change(generations::startOver);
  }

  /** The successor that is to be filled; empty where what answers is as it should be. */
  public Optional<IndexRebuild> rebuild() {
    requireOpen();
    return Optional.ofNullable(generations.next()).map(next -> new IndexRebuild(this, next));
  }

  /** How the index stands. */
  public IndexState state() {
    Generation next = generations.next();
    int products = generations.live() == null ? 0 : size();
    return new IndexState(
        generations.live() != null, next != null, next == null ? -1 : next.revision(), products);
  }

  /**
   * From now on every question follows these rules and no others; the clock says which of them
   * hold. Questions that are being answered end with the rules that they began with.
   */
  public void merchandise(Merchandising rules, InstantSource time) {
    change(
        () -> {
          clock = time;
          merchandising = rules;
          answering = answering.by(rules);
        });
  }

  /** Answers a question from what was applied, by the rules that hold now, in full. */
  public SearchPage search(ProductQuery query) {
    return search(query, () -> false);
  }

  /**
   * Answers a question from what was applied, or with what was found until the time is up; the page
   * says so. It is asked whether the time is up often, from the calling thread.
   */
  public SearchPage search(ProductQuery query, BooleanSupplier timeIsUp) {
    Answering now = answering;
    Effects effects = now.rules().effects(query.text(), query.shopkeeper(), clock.instant());
    return answer(searcher -> now.pages().search(searcher, query, effects, timeIsUp));
  }

  /** What the answer would be if those were the rules, at that time. Changes nothing. */
  public RuledPage preview(ProductQuery query, Merchandising rules, Instant at) {
    Answering then = answering.by(rules);
    Effects effects = then.rules().effects(query.text(), query.shopkeeper(), at);
    return answer(
        searcher ->
            new RuledPage(
                then.pages().search(searcher, query, effects, () -> false), effects.rules()));
  }

  /**
   * Goods in stock that may be had instead of a product or beside it, best first: the same thing or
   * of its narrowest category, alike in words and price. Never the product itself, which need not
   * be in the index; nothing that the rules hide from every question.
   *
   * @param size 1 to 100
   */
  public List<ProductHit> similar(ProductDocument product, int size) {
    if (size < 1 || size > MOST_SIMILAR) {
      throw new IllegalArgumentException("size must be 1 to " + MOST_SIMILAR);
    }
    Answering now = answering;
    Limits limits = now.pages().limits(now.rules().effects("", null, clock.instant()));
    return answer(searcher -> now.similar().find(searcher, product, limits, size));
  }

  /**
   * How a text that is being typed may go on, the names of most goods first: whole texts, at most
   * {@link #MOST_COMPLETIONS}, each of which finds something.
   *
   * @param language the asker's language tag
   */
  public List<Completion> complete(String typed, String language) {
    Answering now = answering;
    Completer.Typed text = new Completer.Typed(typed, language, MOST_COMPLETIONS);
    return answer(
        searcher ->
            now.completer().complete(searcher, text, whole -> now.pages().finds(searcher, whole)));
  }

  /** How many products are in the index that answers. */
  public int size() {
    return reading(
        generation ->
            generation == null
                ? 0
                : generation.read(searcher -> searcher.getIndexReader().numDocs()));
  }

  /** Commits, closes files and releases the directory; a second call does nothing. */
  @Override
  public void close() {
    changing.lock();
    try {
      if (!closed) {
        closed = true;
        generations.close();
      }
    } catch (IOException e) {
      throw new IndexUnavailableException("search index cannot be closed", e);
    } finally {
      changing.unlock();
    }
  }

  /** For the successor's own door. */
  void changeNext(Generation expected, Change change) {
    change(
        () -> {
          if (generations.next() == expected) {
            change.make();
          }
        });
  }

  void swap() throws IOException {
    generations.swap();
  }

  private void change(Change change) {
    changing.lock();
    try {
      requireOpen();
      change.make();
    } catch (IOException | AlreadyClosedException e) {
      throw new IndexUnavailableException("search index cannot be written", e);
    } finally {
      changing.unlock();
    }
  }

  private <T> T answer(IndexStore.Reading<T> question) {
    return reading(
        generation -> {
          if (generation == null) {
            throw new IndexUnavailableException("search index is being built again", null);
          }
          return generation.read(question);
        });
  }

  private <T> T reading(Reading<T> reading) {
    try {
      @Nullable Generation leased = lease();
      try {
        return reading.read(leased);
      } finally {
        if (leased != null) {
          leased.release();
        }
      }
    } catch (IOException | AlreadyClosedException e) {
      throw new IndexUnavailableException("search index cannot be read", e);
    }
  }

  /** A swap may give up a generation between looking at it and holding it. */
  private @Nullable Generation lease() {
    while (true) {
      requireOpen();
      Generation live = generations.live();
      if (live == null || live.lease()) {
        return live;
      }
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IndexUnavailableException("search index is closed", null);
    }
  }

  private static void commit(@Nullable Generation generation) throws IOException {
    if (generation != null) {
      generation.commit();
    }
  }

  /** Something done alone. */
  interface Change {
    void make() throws IOException;
  }

  private interface Reading<T> {
    T read(@Nullable Generation generation) throws IOException;
  }
}
