package io.xiaoer.search.query;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/** What a find in one field of one segment is worth. Used by one thread, forwards. */
final class SegmentTexts {
  private final SimScorer scorer;
  private final @Nullable NumericDocValues lengths;

  SegmentTexts(String field, LeafReaderContext segment, IndexTerms index) throws IOException {
    this.scorer = index.scorer(field);
    this.lengths = segment.reader().getNormValues(field);
  }

  float worth(int doc, float count) throws IOException {
    NumericDocValues known = lengths;
    long length = known != null && known.advanceExact(doc) ? known.longValue() : 1;
    return scorer.score(count, length);
  }
}
