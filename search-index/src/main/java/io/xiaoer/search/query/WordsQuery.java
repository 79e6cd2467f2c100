package io.xiaoer.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * All words of a question at once. Lucene's own queries could say the same, but would go through
 * the same goods once for each clause that mentions them; this one reads each list of goods once,
 * in windows, and only where there is still something to find. Belongs to one state of the index,
 * and is the same as no other.
 */
final class WordsQuery extends Query {
  private final List<Asked> asked;
  private final int leastNamed;
  private final Extras extras;
  private final IndexTerms index;

  /**
   * Asks in one way.
   *
   * @param leastNamed how many of the counted terms must be named
   */
  WordsQuery(List<Asked> asked, int leastNamed, Extras extras, IndexTerms index) {
    this.asked = List.copyOf(asked);
    this.leastNamed = leastNamed;
    this.extras = extras;
    this.index = index;
  }

  List<Asked> asked() {
    return asked;
  }

  int leastNamed() {
    return leastNamed;
  }

  Extras extras() {
    return extras;
  }

  IndexTerms index() {
    return index;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    List<Weight> phrases = new ArrayList<>();
    if (mode.needsScores()) {
      for (Query phrase : extras.phrases()) {
        phrases.add(searcher.createWeight(searcher.rewrite(phrase), mode, 1));
      }
    }
    return new WordsWeight(this, phrases, mode.needsScores(), boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return asked.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** Opens the question in one segment after the other. */
  private static final class WordsWeight extends Weight {
    private final WordsQuery query;
    private final List<Weight> phrases;
    private final boolean scored;
    private final float boost;

    WordsWeight(WordsQuery query, List<Weight> phrases, boolean scored, float boost) {
      super(query);
      this.query = query;
      this.phrases = phrases;
      this.scored = scored;
      this.boost = boost;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
      WordsFinder finder = WordsFinder.of(query, segment, scored);
      if (finder == null) {
        return null;
      }
      SegmentExtras extras =
          scored ? new SegmentExtras(query.extras(), phrases, segment, query.index()) : null;
      Scorer scorer = new WordsScorer(finder, extras, boost);
      return new ScorerSupplier() {
        @Override
        public Scorer get(long leadCost) {
          return scorer;
        }

        @Override
        public long cost() {
          return finder.cost();
        }
      };
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int doc) throws IOException {
      Scorer scorer = scorer(segment);
      return scorer != null && scorer.iterator().advance(doc) == doc
          ? Explanation.match(scorer.score(), query.toString())
          : Explanation.noMatch(query.toString());
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return false;
    }
  }
}
