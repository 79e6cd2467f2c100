package io.xiaoer.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.range.LongRange;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Price bands that part what was found into about equally many goods each, at round prices. Of many
 * goods an even sample decides.
 */
final class PriceBands {
  private static final int MOST_BANDS = 5;
  private static final int SAMPLE = 2_000;
  private static final double[] ROUND = {1, 1.5, 2, 3, 5, 8, 10};

  private PriceBands() {}

  /** At most five bands, the last one open; none where all prices are about the same. */
  static LongRange[] of(FacetsCollector found) throws IOException {
    long[] cuts = cuts(sample(found));
    LongRange[] bands = new LongRange[cuts.length == 0 ? 0 : cuts.length + 1];
    for (int i = 0; i < bands.length; i++) {
      long from = i == 0 ? 0 : cuts[i - 1];
      bands[i] = i < cuts.length ? band(from, cuts[i]) : open(from);
    }
    return bands;
  }

  /** The prices to cut at, cheap to dear. */
  static long[] cuts(long[] prices) {
    Arrays.sort(prices);
    TreeSet<Long> cuts = new TreeSet<>();
    for (int band = 1; band < MOST_BANDS && prices.length > 0; band++) {
      long cut = round(prices[prices.length * band / MOST_BANDS]);
      if (cut > prices[0] && cut <= prices[prices.length - 1]) {
        cuts.add(cut);
      }
    }
    return cuts.stream().mapToLong(Long::longValue).toArray();
  }

  private static long[] sample(FacetsCollector found) throws IOException {
    List<MatchingDocs> matching = found.getMatchingDocs();
    long total = matching.stream().mapToLong(MatchingDocs::totalHits).sum();
    long step = Math.max(1, total / SAMPLE);
    LongStream.Builder prices = LongStream.builder();
    long seen = 0;
    for (MatchingDocs docs : matching) {
      SortedNumericDocValues values =
          DocValues.getSortedNumeric(docs.context().reader(), IndexFields.PRICE);
      DocIdSetIterator each = docs.bits().iterator();
      while (each != null && each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (seen++ % step == 0 && values.advanceExact(each.docID())) {
          prices.add(values.nextValue());
        }
      }
    }
    return prices.build().toArray();
  }

  private static long round(long price) {
    double power = Math.pow(10, Math.floor(Math.log10((double) Math.max(1, price))));
    double nearest = ROUND[0];
    for (double round : ROUND) {
      if (Math.abs(round * power - (double) price) < Math.abs(nearest * power - (double) price)) {
        nearest = round;
      }
    }
    return Math.round(nearest * power);
  }

  private static LongRange band(long from, long below) {
    return new LongRange(from + "-" + (below - 1), from, true, below, false);
  }

  private static LongRange open(long from) {
    return new LongRange(from + "-", from, true, Long.MAX_VALUE, true);
  }
}
