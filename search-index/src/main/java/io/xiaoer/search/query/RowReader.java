package io.xiaoer.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Reads goods that have all of several tokens. */
final class RowReader implements SignalReader {
  private final List<PostingsEnum> tokens;
  private final float weight;
  private final SegmentTexts texts;

  private RowReader(List<PostingsEnum> tokens, float weight, SegmentTexts texts) {
    this.tokens = tokens;
    this.weight = weight;
    this.texts = texts;
  }

  static @Nullable RowReader of(Signal.Row row, LeafReaderContext segment, IndexTerms index)
      throws IOException {
    List<PostingsEnum> found = new ArrayList<>();
    for (Token token : row.tokens()) {
      PostingsEnum goods = token.goods(segment);
      if (goods == null) {
        return null;
      }
      found.add(goods);
    }
    found.sort(Comparator.comparingLong(DocIdSetIterator::cost));
    float each = row.weight() / found.size();
    return new RowReader(found, each, new SegmentTexts(row.field(), segment, index));
  }

  @Override
  public int ahead(int from) throws IOException {
    return SignalReader.moved(tokens.getFirst(), from);
  }

  @Override
  public void fill(Window window, Worths worth) throws IOException {
    if (window.isWide()) {
      int doc = together(window.from(), window.to());
      while (doc < window.to()) {
        raise(doc, window, worth);
        doc = together(doc + 1, window.to());
      }
    } else {
      for (int i = window.first(); i < Window.WIDTH; i = window.after(i)) {
        int doc = window.from() + i;
        if (together(doc, doc + 1) == doc) {
          raise(doc, window, worth);
        }
      }
    }
  }

  /** Whether any good that was not replaced has them all; to be asked before anything else. */
  boolean findsAny(LeafReader segment) throws IOException {
    Bits living = segment.getLiveDocs();
    int doc = together(0, segment.maxDoc());
    while (doc < segment.maxDoc() && living != null && !living.get(doc)) {
      doc = together(doc + 1, segment.maxDoc());
    }
    return doc < segment.maxDoc();
  }

  private void raise(int doc, Window window, Worths worth) throws IOException {
    int place = doc - window.from();
    if (window.has(place)) {
      float sum = 0;
      for (PostingsEnum token : tokens) {
        sum += texts.worth(doc, token.freq());
      }
      worth.raise(place, weight * sum);
    }
  }

  /** The first good from a place on that has them all; some place behind the end where none has. */
  private int together(int from, int end) throws IOException {
    int doc = from;
    int agreed = 0;
    while (agreed < tokens.size() && doc < end) {
      int at = SignalReader.moved(tokens.get(agreed), doc);
      agreed = at == doc ? agreed + 1 : at > doc && agreed == 0 ? 1 : 0;
      doc = at;
    }
    return doc;
  }
}
