package io.xiaoer.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** The labels of one state of the index for readers of one script, in order. Thread-safe. */
final class FacetLabels {
  private static final int MOST_KNOWN = 10_000;

  private final IndexReader reader;
  private final String field;
  private final @Nullable OrdinalMap overSegments;
  private final int count;

  /** Strings are immutable, so that threads may well find different ones here. */
  private final @Nullable String[] known;

  private FacetLabels(IndexReader reader, String field) throws IOException {
    SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, field);
    this.reader = reader;
    this.field = field;
    this.overSegments =
        all instanceof MultiDocValues.MultiSortedSetDocValues several ? several.mapping : null;
    this.count = all == null ? 0 : Math.toIntExact(all.getValueCount());
    this.known = new String[Math.min(count, MOST_KNOWN)];
  }

  static FacetLabels of(IndexReader reader, LabelScript script) throws IOException {
    return new FacetLabels(reader, IndexFields.labels(script));
  }

  int count() {
    return count;
  }

  /** The labels of the goods of a segment, by the numbers that they have in the segment. */
  SortedSetDocValues within(LeafReaderContext segment) throws IOException {
    return DocValues.getSortedSet(segment.reader(), field);
  }

  /** Takes the numbers of a segment to those over all; null where they are the same. */
  @Nullable LongValues numbers(LeafReaderContext segment) {
    return overSegments == null ? null : overSegments.getGlobalOrds(segment.ord);
  }

  /** The label with a number, its mark first. */
  String label(int number) throws IOException {
    if (number >= known.length) {
      return read(number);
    }
    String label = known[number];
    if (label == null) {
      label = read(number);
      known[number] = label;
    }
    return label;
  }

  private String read(int number) throws IOException {
    OrdinalMap map = overSegments;
    int segment = map == null ? ownSegment() : map.getFirstSegmentNumber(number);
    long within = map == null ? number : map.getFirstSegmentOrd(number);
    BytesRef label = within(reader.leaves().get(segment)).lookupOrd(within);
    return label.utf8ToString();
  }

  /** The number of the first label with this mark or a later one. */
  int first(char mark) throws IOException {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (label(middle).charAt(0) < mark) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where labels are not mapped, at most one segment has any. */
  private int ownSegment() throws IOException {
    int segment = 0;
    while (within(reader.leaves().get(segment)).getValueCount() == 0) {
      segment++;
    }
    return segment;
  }
}
