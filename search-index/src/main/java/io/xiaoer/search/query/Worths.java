package io.xiaoer.search.query;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * A number above 0 for some places of a window. What is done with it costs as much as there are
 * such places, however wide the window is. Used by one thread.
 */
final class Worths {
  private final float[] worths = new float[Window.WIDTH];
  private final FixedBitSet places = new FixedBitSet(Window.WIDTH);

  void raise(int place, float worth) {
    if (worth > 0) {
      worths[place] = Math.max(worths[place], worth);
      places.set(place);
    }
  }

  void add(int place, float worth) {
    worths[place] += worth;
    places.set(place);
  }

  void drop(int place) {
    worths[place] = 0;
    places.clear(place);
  }

  float at(int place) {
    return worths[place];
  }

  /** The first place at or behind one; {@link Window#WIDTH} where there is none. */
  int next(int place) {
    int found = place < Window.WIDTH ? places.nextSetBit(place) : DocIdSetIterator.NO_MORE_DOCS;
    return found == DocIdSetIterator.NO_MORE_DOCS ? Window.WIDTH : found;
  }

  void clear() {
    for (int i = next(0); i < Window.WIDTH; i = next(i + 1)) {
      worths[i] = 0;
    }
    places.clear();
  }

  /** Adds its places to others. */
  void addPlaces(FixedBitSet others) {
    others.or(places);
  }
}
