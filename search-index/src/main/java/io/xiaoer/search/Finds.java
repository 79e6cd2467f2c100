package io.xiaoer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * What a query finds: the first goods in some order, how many there are and, to count what they
 * are, all of them or an even sample of at least {@link #SAMPLE}. Gone through once, by one thread.
 */
final class Finds {
  static final int SAMPLE = 8_192;

  static final Finds NOTHING = new Finds(List.of(), 0, new int[0]);

  private final List<ScoreDoc> first;
  private final long total;
  private final int[] sample;

  private Finds(List<ScoreDoc> first, long total, int[] sample) {
    this.first = List.copyOf(first);
    this.total = total;
    this.sample = sample;
  }

  /** The order must contain the score, so that nothing has to be scored again. */
  static Finds of(IndexSearcher searcher, Query query, int most, Sort order) throws IOException {
    int place = List.of(order.getSort()).indexOf(SortField.FIELD_SCORE);
    return searcher.search(query, new Manager(order, most, place));
  }

  List<ScoreDoc> first() {
    return first;
  }

  long total() {
    return total;
  }

  /** Documents in the order of the index. */
  int[] sample() {
    return sample;
  }

  /** Searches are not divided between threads, so there is one collector. */
  private record Manager(Sort order, int most, int scorePlace)
      implements CollectorManager<Everything, Finds> {
    @Override
    public Everything newCollector() {
      return new Everything(
          new TopFieldCollectorManager(order, most, Integer.MAX_VALUE).newCollector());
    }

    @Override
    public Finds reduce(Collection<Everything> collectors) {
      Everything all = collectors.iterator().next();
      List<ScoreDoc> first = new ArrayList<>();
      for (ScoreDoc doc : all.best.topDocs().scoreDocs) {
        Object score = Objects.requireNonNull(((FieldDoc) doc).fields)[scorePlace];
        first.add(new ScoreDoc(doc.doc, (Float) score));
      }
      return new Finds(first, all.total, Arrays.copyOf(all.sample, all.kept));
    }
  }

  /** Where the sample is full, every second one of it goes. */
  private static final class Everything implements Collector {
    private final TopFieldCollector best;
    private int[] sample = new int[256];
    private int kept;
    private int step = 1;
    private int total;

    Everything(TopFieldCollector best) {
      this.best = best;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      return new FilterLeafCollector(best.getLeafCollector(segment)) {
        @Override
        public void collect(int doc) throws IOException {
          super.collect(doc);
          note(segment.docBase + doc);
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    private void note(int doc) {
      if (total % step == 0) {
        if (kept == sample.length) {
          makeRoom();
        }
        if (total % step == 0) {
          sample[kept] = doc;
          kept++;
        }
      }
      total++;
    }

    private void makeRoom() {
      if (sample.length < 2 * SAMPLE) {
        sample = Arrays.copyOf(sample, 2 * sample.length);
        return;
      }
      for (int i = 0; i < SAMPLE; i++) {
        sample[i] = sample[2 * i];
      }
      kept = SAMPLE;
      step *= 2;
    }
  }
}
