package io.xiaoer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/** Counts what finds are, over all of them or, of many, estimated from their sample. */
final class FacetCounts {
  private static final int MOST_VALUES = 20;

  private final FacetLabels labels;
  private final Finds finds;
  private final int[] counts;
  private final long[] prices;
  private int priced;

  private FacetCounts(FacetLabels labels, Finds finds) {
    this.labels = labels;
    this.finds = finds;
    this.counts = new int[labels.count()];
    this.prices = new long[finds.sample().length];
  }

  static Map<String, List<FacetCount>> of(IndexReader reader, FacetLabels labels, Finds finds)
      throws IOException {
    FacetCounts facets = new FacetCounts(labels, finds);
    facets.count(reader);
    return facets.byKind();
  }

  private void count(IndexReader reader) throws IOException {
    int[] docs = finds.sample();
    int from = 0;
    for (LeafReaderContext segment : reader.leaves()) {
      int end = from;
      while (end < docs.length && docs[end] < segment.docBase + segment.reader().maxDoc()) {
        end++;
      }
      if (end > from) {
        count(segment, Arrays.copyOfRange(docs, from, end));
      }
      from = end;
    }
  }

  private void count(LeafReaderContext segment, int[] docs) throws IOException {
    SortedSetDocValues named = labels.within(segment);
    LongValues overall = labels.numbers(segment);
    SortedNumericDocValues price = DocValues.getSortedNumeric(segment.reader(), IndexFields.PRICE);
    for (int doc : docs) {
      int within = doc - segment.docBase;
      if (named.advanceExact(within)) {
        for (int i = named.docValueCount(); i > 0; i--) {
          long number = named.nextOrd();
          counts[(int) (overall == null ? number : overall.get(number))]++;
        }
      }
      if (price.advanceExact(within)) {
        prices[priced] = price.nextValue();
        priced++;
      }
    }
  }

  private Map<String, List<FacetCount>> byKind() throws IOException {
    return Map.of(
        SearchPage.BRAND, names(IndexFields.BRAND),
        SearchPage.CATEGORY, names(IndexFields.CATEGORY),
        SearchPage.COLOUR, names(IndexFields.COLOUR),
        SearchPage.SIZE, names(IndexFields.SIZE),
        SearchPage.PRICE, prices());
  }

  /** Most first; of equally many, in the order of the alphabet. */
  private List<FacetCount> names(IndexFields.Names names) throws IOException {
    Comparator<Integer> least =
        Comparator.<Integer>comparingInt(number -> counts[number])
            .thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> most = new PriorityQueue<>(least);
    int end = labels.first((char) (names.mark() + 1));
    for (int number = labels.first(names.mark()); number < end; number++) {
      if (counts[number] > 0) {
        most.add(number);
        if (most.size() > MOST_VALUES) {
          most.remove();
        }
      }
    }
    List<FacetCount> values = new ArrayList<>();
    while (!most.isEmpty()) {
      int number = most.remove();
      values.addFirst(new FacetCount(labels.label(number).substring(1), all(counts[number])));
    }
    return values;
  }

  private List<FacetCount> prices() {
    long[] sorted = Arrays.copyOf(prices, priced);
    long[] cuts = PriceBands.cuts(sorted);
    List<FacetCount> bands = new ArrayList<>();
    for (int band = 0; band <= cuts.length && cuts.length > 0; band++) {
      int from = band == 0 ? 0 : PriceBands.below(sorted, cuts[band - 1]);
      int to = band == cuts.length ? sorted.length : PriceBands.below(sorted, cuts[band]);
      if (to > from) {
        bands.add(new FacetCount(PriceBands.label(cuts, band), all(to - from)));
      }
    }
    return bands;
  }

  /** What a count of the sample stands for. */
  private long all(int count) {
    int sampled = finds.sample().length;
    return finds.total() == sampled
        ? count
        : Math.round((double) count * (double) finds.total() / sampled);
  }
}
