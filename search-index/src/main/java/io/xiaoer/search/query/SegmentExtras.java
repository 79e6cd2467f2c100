package io.xiaoer.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** What adds to the worth of the finds of one segment. Used by one thread, forwards. */
final class SegmentExtras {
  private final Extras extras;
  private final @Nullable SignalReader heads;
  private final Worths head = new Worths();
  private final @Nullable PostingsEnum whole;
  private final List<Scorer> phrases = new ArrayList<>();
  private final @Nullable NumericDocValues usual;

  SegmentExtras(
      Extras extras, List<Weight> phraseWeights, LeafReaderContext segment, IndexTerms index)
      throws IOException {
    this.extras = extras;
    this.heads = extras.headWorth() > 0 ? SignalReader.of(extras.head(), segment, index) : null;
    this.whole = extras.whole().goods(segment);
    for (Weight weight : phraseWeights) {
      Scorer phrase = weight.scorer(segment);
      if (phrase != null) {
        phrases.add(phrase);
      }
    }
    boolean asks = extras.everybody() + extras.itself() > 0;
    this.usual = asks ? segment.reader().getNumericDocValues(MatchField.USUAL) : null;
  }

  /** To be called for each window before its finds are asked for. */
  void read(Window window) throws IOException {
    if (heads != null) {
      head.clear();
      heads.fill(window, head);
    }
  }

  /** What a find is worth beside its words. */
  float worth(int doc, int place) throws IOException {
    float sum = extras.headWorth() * head.at(place);
    for (Scorer phrase : phrases) {
      sum += has(phrase, doc) ? Extras.NEXT_TO_EACH_OTHER * phrase.score() : 0;
    }
    if (whole != null && SignalReader.moved(whole, doc) == doc) {
      sum += Extras.WHOLE_TITLE;
    }
    return sum + usual(doc);
  }

  private float usual(int doc) throws IOException {
    if (usual == null || !usual.advanceExact(doc)) {
      return 0;
    }
    long bits = usual.longValue();
    return ((bits & MatchField.EVERYBODY) == 0 ? 0 : extras.everybody())
        + ((bits & MatchField.ITSELF) == 0 ? 0 : extras.itself());
  }

  private static boolean has(Scorer phrase, int doc) throws IOException {
    TwoPhaseIterator inTwo = phrase.twoPhaseIterator();
    DocIdSetIterator places = inTwo == null ? phrase.iterator() : inTwo.approximation();
    int at = places.docID() < doc ? places.advance(doc) : places.docID();
    return at == doc && (inTwo == null || inTwo.matches());
  }
}
