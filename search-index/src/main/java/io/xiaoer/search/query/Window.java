package io.xiaoer.search.query;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a segment that is looked at at once, and those of its goods that may still be finds.
 * Used by one thread.
 */
final class Window {
  static final int WIDTH = 2_048;

  /** Fewer candidates are looked up one by one instead of reading everything between them. */
  private static final int FEW = WIDTH / 32;

  private final FixedBitSet candidates = new FixedBitSet(WIDTH);
  private final FixedBitSet found = new FixedBitSet(WIDTH);
  private int from;
  private int to;
  private boolean open;
  private boolean few;

  /** Begins at another place, where everything may be a find. */
  void moveTo(int first, int end) {
    from = first;
    to = Math.min(end, first + WIDTH);
    open = true;
    few = false;
  }

  /** Leaves the goods that are worth something in the one way or the other. */
  void keep(Worths worths, @Nullable Worths others) {
    found.clear();
    worths.addPlaces(found);
    if (others != null) {
      others.addPlaces(found);
    }
    if (open) {
      candidates.clear();
      candidates.or(found);
    } else {
      candidates.and(found);
    }
    close();
  }

  /** Makes candidates of everything in it. */
  void fill() {
    candidates.clear();
    candidates.set(0, to - from);
    close();
  }

  /** Drops one candidate; {@link #close} is due when all were looked at. */
  void drop(int place) {
    candidates.clear(place);
  }

  void close() {
    open = false;
    few = candidates.cardinality() <= FEW;
  }

  boolean isEmpty() {
    return !open && next(0) == WIDTH;
  }

  /** Whether everything in it may be a find, or so much that all of it is read. */
  boolean isWide() {
    return !few;
  }

  boolean has(int place) {
    return open || candidates.get(place);
  }

  /** The first place that may be a find; {@link #WIDTH} where there is none. */
  int first() {
    return open ? 0 : next(0);
  }

  /** The next place that may be a find. */
  int after(int place) {
    return open ? place + 1 : next(place + 1);
  }

  /** The first candidate at or behind a place; {@link #WIDTH} where there is none. */
  int next(int place) {
    int found = place < WIDTH ? candidates.nextSetBit(place) : DocIdSetIterator.NO_MORE_DOCS;
    return found == DocIdSetIterator.NO_MORE_DOCS ? WIDTH : found;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }
}
