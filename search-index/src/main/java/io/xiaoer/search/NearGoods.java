package io.xiaoer.search;

import io.xiaoer.search.query.TextQuery.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * What only comes near a question, listed behind what fits it where that does not fill a page:
 * goods that have its words somewhere, then goods of the same narrow categories. Used by one
 * thread.
 */
final class NearGoods {
  private final IndexSearcher searcher;
  private final Query allowed;
  private final DoubleValuesSource prior;
  private final List<Query> listed = new ArrayList<>();
  private final List<ScoreDoc> docs;
  private long total;

  /**
   * Starts behind what fits.
   *
   * @param allowed what every good of the list must be
   * @param fitting what found the goods that fit
   * @param docs the goods that fit, as many as are reached
   */
  NearGoods(IndexSearcher searcher, Query allowed, Query fitting, List<ScoreDoc> docs) {
    this.searcher = searcher;
    this.allowed = allowed;
    this.prior = DoubleValuesSource.fromFloatField(IndexFields.PRIOR);
    this.docs = new ArrayList<>(docs);
    this.listed.add(fitting);
  }

  /** Lists what the tier finds and nothing before it found, up to the reach. */
  void add(Tier tier, int reach) throws IOException {
    BooleanQuery.Builder rest = new BooleanQuery.Builder().add(tier.query(), Occur.MUST);
    rest.add(allowed, Occur.FILTER);
    listed.forEach(earlier -> rest.add(earlier, Occur.MUST_NOT));
    Query ranked = FunctionScoreQuery.boostByValue(rest.build(), prior);
    int room = Math.max(1, reach - docs.size());
    TopDocs found =
        searcher.search(
            ranked, new TopFieldCollectorManager(PageSearch.BEST_FIRST, room, Integer.MAX_VALUE));
    TopFieldCollector.populateScores(found.scoreDocs, searcher, ranked);
    append(found.scoreDocs, reach);
    total += found.totalHits.value();
    listed.add(tier.query());
  }

  List<ScoreDoc> docs() {
    return docs;
  }

  /** How many come near, over all pages. */
  long total() {
    return total;
  }

  /** Scores fall from what fits to what comes near, as the list does. */
  private void append(ScoreDoc[] found, int reach) {
    float ceiling = docs.isEmpty() ? 1 : docs.getLast().score;
    for (int i = 0; i < found.length && docs.size() < reach; i++) {
      float score = Math.max(0, found[i].score);
      docs.add(new ScoreDoc(found[i].doc, ceiling * score / (1 + score)));
    }
  }
}
