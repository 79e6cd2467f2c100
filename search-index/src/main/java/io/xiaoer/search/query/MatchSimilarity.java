package io.xiaoer.search.query;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 without the rarity of words: a match is worth between 0 and 1. How rare a term of a question
 * is, all its forms and fields together, is weighed once for the term ({@link Rarity}); otherwise
 * the rarest synonym in the shortest field would win.
 */
public final class MatchSimilarity extends BM25Similarity {
  private static final float SATURATION = 2f;
  private static final float LENGTH = 0.3f;

  public MatchSimilarity() {
    super(SATURATION, LENGTH);
  }

  @Override
  protected float idf(long docFreq, long docCount) {
    return 1;
  }

  @Override
  public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
    return Explanation.match(1f, "rarity is weighed by the term of the question");
  }
}
