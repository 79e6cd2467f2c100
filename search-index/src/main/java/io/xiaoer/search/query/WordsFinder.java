package io.xiaoer.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the goods of one segment that have what a question needs, a window at a time: what fewest
 * goods have is read first, everything else only where that left something. Used by one thread.
 */
final class WordsFinder {
  private final List<TermFinder> needed;
  private final List<TermFinder> counted;
  private final List<TermFinder> all;
  private final int leastNamed;
  private final boolean scored;
  private final Window window = new Window();
  private final int end;

  private WordsFinder(List<TermFinder> all, WordsQuery query, int end, boolean scored) {
    this.all = all;
    this.needed =
        all.stream()
            .filter(term -> term.asked().need() != Asked.Need.NOWHERE)
            .sorted(Comparator.comparingLong(term -> term.asked().most()))
            .toList();
    this.counted = all.stream().filter(term -> term.asked().counted()).toList();
    this.leastNamed = query.leastNamed();
    this.scored = scored;
    this.end = end;
  }

  /** Null where the segment lacks something that is needed. */
  static @Nullable WordsFinder of(WordsQuery query, LeafReaderContext segment, boolean scored)
      throws IOException {
    List<TermFinder> terms = new ArrayList<>();
    int named = 0;
    for (Asked asked : query.asked()) {
      TermFinder term = TermFinder.of(asked, segment, query.index());
      if (!term.canBeMet()) {
        return null;
      }
      named += asked.counted() && term.canBeNamed() ? 1 : 0;
      terms.add(term);
    }
    return named < query.leastNamed()
        ? null
        : new WordsFinder(terms, query, segment.reader().maxDoc(), scored);
  }

  Window window() {
    return window;
  }

  /** Moves to the first window from a place on that has finds; false where none has. */
  boolean moveTo(int target) throws IOException {
    int from = ahead(target);
    while (from < end) {
      window.moveTo(from, end);
      all.forEach(TermFinder::reset);
      find();
      if (!window.isEmpty()) {
        readTheRest();
        return true;
      }
      from = ahead(window.to());
    }
    return false;
  }

  /** What the words are worth at a place of the window. */
  float worth(int place) {
    float sum = 0;
    for (TermFinder term : all) {
      sum += term.worth(place);
    }
    return sum;
  }

  long cost() {
    long most = needed.isEmpty() ? 0 : needed.getFirst().asked().most();
    for (TermFinder term : needed.isEmpty() ? counted : List.<TermFinder>of()) {
      most += term.asked().most();
    }
    return Math.min(most, end);
  }

  private int ahead(int from) throws IOException {
    if (!needed.isEmpty()) {
      return needed.getFirst().ahead(from);
    }
    int least = DocIdSetIterator.NO_MORE_DOCS;
    for (TermFinder term : counted) {
      least = Math.min(least, term.aheadNamed(from));
    }
    return least;
  }

  private void find() throws IOException {
    for (TermFinder term : needed) {
      term.find(window);
      if (window.isEmpty()) {
        return;
      }
    }
    for (TermFinder term : counted) {
      term.readNaming(window);
    }
    keepNamed();
  }

  private void keepNamed() {
    if (leastNamed == 0) {
      return;
    }
    if (needed.isEmpty()) {
      window.fill();
    }
    for (int i = window.first(); i < Window.WIDTH; i = window.after(i)) {
      int named = 0;
      for (TermFinder term : counted) {
        named += term.isNamed(i) ? 1 : 0;
      }
      if (named < leastNamed) {
        window.drop(i);
      }
    }
    window.close();
  }

  private void readTheRest() throws IOException {
    for (TermFinder term : scored ? all : List.<TermFinder>of()) {
      term.readAll(window);
    }
  }
}
