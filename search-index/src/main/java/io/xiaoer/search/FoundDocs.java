package io.xiaoer.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * The best of what a query finds, and the first {@value #COUNTED} of all it finds for the facets.
 * Up to there everything is counted; behind it Lucene skips what cannot come among the best.
 */
record FoundDocs(TopDocs best, FacetsCollector counted) {
  static final int COUNTED = 2_000;

  static Manager best(int room, Sort order) {
    return new Manager(new TopFieldCollectorManager(order, room, COUNTED));
  }

  /** For a search on one thread. */
  static final class Manager implements CollectorManager<Both, FoundDocs> {
    private final TopFieldCollectorManager best;

    private Manager(TopFieldCollectorManager best) {
      this.best = best;
    }

    @Override
    public Both newCollector() {
      return new Both(best.newCollector());
    }

    @Override
    public FoundDocs reduce(Collection<Both> collectors) throws IOException {
      Both only = collectors.iterator().next();
      return new FoundDocs(only.best.topDocs(), only.facets);
    }
  }

  /** Both at once. */
  static final class Both implements Collector {
    private final TopFieldCollector best;
    private final FacetsCollector facets = new FacetsCollector();
    private int left = COUNTED;

    private Both(TopFieldCollector best) {
      this.best = best;
    }

    @Override
    public ScoreMode scoreMode() {
      return best.scoreMode();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
      LeafCollector ranking = best.getLeafCollector(leaf);
      LeafCollector counting = facets.getLeafCollector(leaf);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) throws IOException {
          ranking.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
          if (left > 0) {
            left--;
            counting.collect(doc);
          }
          ranking.collect(doc);
        }

        @Override
        public @Nullable DocIdSetIterator competitiveIterator() throws IOException {
          return left > 0 ? null : ranking.competitiveIterator();
        }

        @Override
        public void finish() throws IOException {
          counting.finish();
          ranking.finish();
        }
      };
    }
  }
}
