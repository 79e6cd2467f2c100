package io.xiaoer.search.query;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/** Hands the finds of one segment to Lucene. Used by one thread. */
final class WordsScorer extends Scorer {
  private final WordsFinder finder;
  private final @Nullable SegmentExtras extras;
  private final float boost;
  private final Finds finds = new Finds();
  private int scored = -1;
  private float score;

  /**
   * Begins before the first find.
   *
   * @param extras null where nobody asks what finds are worth
   */
  WordsScorer(WordsFinder finder, @Nullable SegmentExtras extras, float boost) {
    this.finder = finder;
    this.extras = extras;
    this.boost = boost;
  }

  @Override
  public int docID() {
    return finds.doc;
  }

  @Override
  public DocIdSetIterator iterator() {
    return finds;
  }

  @Override
  public float getMaxScore(int upTo) {
    return Float.POSITIVE_INFINITY;
  }

  @Override
  public float score() throws IOException {
    if (scored != finds.doc) {
      int place = finds.doc - finder.window().from();
      float more = extras == null ? 0 : extras.worth(finds.doc, place);
      score = boost * (finder.worth(place) + more);
      scored = finds.doc;
    }
    return score;
  }

  /** Goes through the finds of each window, and through the windows. */
  private final class Finds extends DocIdSetIterator {
    private int doc = -1;
    private int end;

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      Window window = finder.window();
      int next = target < end ? window.next(target - window.from()) : Window.WIDTH;
      if (next == Window.WIDTH) {
        if (!finder.moveTo(Math.max(target, end))) {
          doc = NO_MORE_DOCS;
          return doc;
        }
        end = window.to();
        if (extras != null) {
          extras.read(window);
        }
        next = window.next(0);
      }
      doc = window.from() + next;
      return doc;
    }

    @Override
    public long cost() {
      return finder.cost();
    }
  }
}
