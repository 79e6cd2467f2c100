package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.io.IOException;
import java.nio.file.Path;
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
  private static final int MOST_UNCOMMITTED = 20_000;

  private final ReentrantLock changing = new ReentrantLock();
  private final Generations generations;
  private volatile PageSearch pages;
  private volatile boolean closed;

  private CatalogIndex(Generations generations, CatalogAnalyzers analyzers) {
    this.generations = generations;
    this.pages = new PageSearch(analyzers);
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
          pages = new PageSearch(analyzers);
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

  /** Answers a question from what was applied, in full. */
  public SearchPage search(ProductQuery query) {
    return search(query, () -> false);
  }

  /**
   * Answers a question from what was applied, or with what was found until the time is up; the page
   * says so. It is asked whether the time is up often, from the calling thread.
   */
  public SearchPage search(ProductQuery query, BooleanSupplier timeIsUp) {
    return reading(
        generation -> {
          if (generation == null) {
            throw new IndexUnavailableException("search index is being built again", null);
          }
          return generation.read(searcher -> pages.search(searcher, query, timeIsUp));
        });
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
