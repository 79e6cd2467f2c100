package io.xiaoer.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies the scores of a query by the products' priors. Unlike a general function it knows how
 * large a prior can be, so that Lucene goes on skipping what cannot come among the best.
 */
final class PriorQuery extends Query {
  private final Query in;

  PriorQuery(Query in) {
    this.in = in;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = in.rewrite(searcher);
    return rewritten == in ? super.rewrite(searcher) : new PriorQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight weight = in.createWeight(searcher, mode, boost);
    return mode.needsScores() ? new PriorWeight(this, weight) : weight;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    in.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "prior(" + in.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PriorQuery query && in.equals(query.in);
  }

  @Override
  public int hashCode() {
    return Objects.hash(PriorQuery.class, in);
  }

  private static float prior(NumericDocValues priors, int doc) throws IOException {
    return priors.advanceExact(doc) ? Float.intBitsToFloat((int) priors.longValue()) : 1;
  }

  private static final class PriorWeight extends FilterWeight {
    PriorWeight(Query query, Weight in) {
      super(query, in);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier supplier = in.scorerSupplier(leaf);
      return supplier == null ? null : new PriorSupplier(supplier, leaf);
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
      Explanation fit = in.explain(leaf, doc);
      float prior = prior(DocValues.getNumeric(leaf.reader(), IndexFields.PRIOR), doc);
      return fit.isMatch()
          ? Explanation.match(fit.getValue().floatValue() * prior, "fit by prior " + prior, fit)
          : fit;
    }
  }

  private static final class PriorSupplier extends ScorerSupplier {
    private final ScorerSupplier in;
    private final LeafReaderContext leaf;

    PriorSupplier(ScorerSupplier in, LeafReaderContext leaf) {
      this.in = in;
      this.leaf = leaf;
    }

    @Override
    public Scorer get(long leadCost) throws IOException {
      NumericDocValues priors = DocValues.getNumeric(leaf.reader(), IndexFields.PRIOR);
      return new PriorScorer(in.get(leadCost), priors);
    }

    @Override
    public long cost() {
      return in.cost();
    }

    @Override
    public void setTopLevelScoringClause() throws IOException {
      in.setTopLevelScoringClause();
    }
  }

  private static final class PriorScorer extends Scorer {
    private final Scorer in;
    private final NumericDocValues priors;

    PriorScorer(Scorer in, NumericDocValues priors) {
      this.in = in;
      this.priors = priors;
    }

    @Override
    public float score() throws IOException {
      return in.score() * prior(priors, in.docID());
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return in.getMaxScore(upTo) * Prior.MOST;
    }

    @Override
    public int advanceShallow(int target) throws IOException {
      return in.advanceShallow(target);
    }

    @Override
    public void setMinCompetitiveScore(float score) throws IOException {
      in.setMinCompetitiveScore(Math.nextDown(score / Prior.MOST));
    }

    @Override
    public int docID() {
      return in.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return in.iterator();
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
      return in.twoPhaseIterator();
    }
  }
}
