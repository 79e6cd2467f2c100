package io.xiaoer.search.query;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A term of one state of the index, looked up in every segment. Used by one thread. */
final class Token {
  private final BytesRef text;
  private final @Nullable TermsEnum[] terms;
  private final @Nullable TermState[] states;
  private final int frequency;

  /**
   * Looks it up.
   *
   * @param terms the terms of its field, one for each segment, null where the segment has none
   */
  Token(String text, @Nullable TermsEnum[] terms) throws IOException {
    this.text = new BytesRef(text);
    this.terms = terms;
    this.states = new TermState[terms.length];
    int goods = 0;
    for (int segment = 0; segment < terms.length; segment++) {
      TermsEnum within = terms[segment];
      if (within != null && within.seekExact(this.text)) {
        states[segment] = within.termState();
        goods += within.docFreq();
      }
    }
    this.frequency = goods;
  }

  /** How many goods have it, those that were replaced since included. */
  int frequency() {
    return frequency;
  }

  /** The goods of a segment that have it, before the first; null where none does. */
  @Nullable PostingsEnum goods(LeafReaderContext segment) throws IOException {
    TermsEnum within = terms[segment.ord];
    TermState state = states[segment.ord];
    if (within == null || state == null) {
      return null;
    }
    within.seekExact(text, state);
    return within.postings(null, PostingsEnum.FREQS);
  }
}
