package io.xiaoer.search.query;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 without the rarity of words. The best of several fields is to win because of the field, and
 * the best of several synonyms because of the nearness; how rare a word happens to be in one field
 * of a small catalogue would decide instead.
 */
public final class MatchSimilarity extends BM25Similarity {
  private static final float SATURATION = 0.3f;
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
    return Explanation.match(1f, "rarity is not looked at");
  }
}
