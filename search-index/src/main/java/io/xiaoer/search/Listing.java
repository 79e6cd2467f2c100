package io.xiaoer.search;

import io.xiaoer.search.query.TextQuery.Fit;
import io.xiaoer.search.query.TextQuery.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/**
 * What is found for one question, put together tier by tier: whatever a tier finds stands behind
 * what the tiers before it found. What has only to do with the question is listed where little fits
 * it exactly. Used by one thread.
 */
final class Listing {
  private static final DoubleValuesSource PRIOR =
      DoubleValuesSource.fromFloatField(IndexFields.PRIOR);

  /** Where that many fit, nobody needs what only comes near. */
  private static final long ENOUGH = 50;

  private final IndexSearcher searcher;
  private final ProductQuery query;
  private final List<Query> filters;
  private final List<Query> asked = new ArrayList<>();
  private final List<ScoreDoc> docs = new ArrayList<>();
  private FacetsCollector facets = new FacetsCollector();
  private Fit fit = Fit.EXACT;
  private long total;
  private long fitting;

  Listing(IndexSearcher searcher, ProductQuery query, List<Query> filters) {
    this.searcher = searcher;
    this.query = query;
    this.filters = filters;
  }

  /** Adds what the tier finds and no tier before it found, unless there is enough. */
  void add(Tier tier) throws IOException {
    if (total >= ENOUGH || (tier.fit() == Fit.LOOSE && total > 0)) {
      return;
    }
    FacetsCollectorManager.FacetsResult found = find(tier.query());
    long count = found.topDocs().totalHits.value();
    if (total == 0 && count > 0) {
      fit = tier.fit();
      fitting = count;
      facets = found.facetsCollector();
    }
    append(found.topDocs().scoreDocs);
    total += count;
    asked.add(tier.query());
  }

  /** Whether there is something, but little. */
  boolean wantsMore() {
    return total > 0 && total < ENOUGH && query.sort() == Sort.RELEVANCE;
  }

  List<ScoreDoc> docs() {
    return docs;
  }

  /** How many fit as well as the first. */
  long fitting() {
    return fitting;
  }

  long total() {
    return total;
  }

  Fit fit() {
    return fit;
  }

  FacetsCollector facets() {
    return facets;
  }

  private FacetsCollectorManager.FacetsResult find(Query tier) throws IOException {
    int room = Math.max(1, (query.page() + 1) * query.size() - docs.size());
    Query ranked = FunctionScoreQuery.boostByValue(filtered(tier), PRIOR);
    return FacetsCollectorManager.search(
        searcher, ranked, room, order(query.sort()), true, new FacetsCollectorManager());
  }

  /** Scores fall from tier to tier, as the list does. */
  private void append(ScoreDoc[] found) {
    float ceiling = docs.isEmpty() ? Float.MAX_VALUE : docs.getLast().score;
    int room = (query.page() + 1) * query.size() - docs.size();
    for (int i = 0; i < Math.min(room, found.length); i++) {
      found[i].score =
          docs.isEmpty() || ceiling == Float.MAX_VALUE
              ? found[i].score
              : ceiling * found[i].score / (1 + found[i].score);
      docs.add(found[i]);
    }
  }

  private Query filtered(Query tier) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(tier, Occur.MUST);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    asked.forEach(earlier -> all.add(earlier, Occur.MUST_NOT));
    return all.build();
  }

  private static org.apache.lucene.search.Sort order(Sort sort) {
    SortField id = new SortField(IndexFields.ID_ORDER, SortField.Type.STRING);
    SortField first =
        switch (sort) {
          case RELEVANCE -> SortField.FIELD_SCORE;
          case PRICE_ASCENDING -> price(false);
          case PRICE_DESCENDING -> price(true);
          case SALES -> new SortField(IndexFields.SALES, SortField.Type.LONG, true);
          case NEWEST -> new SortField(IndexFields.UPDATED, SortField.Type.LONG, true);
        };
    return new org.apache.lucene.search.Sort(first, SortField.FIELD_SCORE, id);
  }

  private static SortField price(boolean descending) {
    return LongField.newSortField(IndexFields.PRICE, descending, SortedNumericSelector.Type.MIN);
  }
}
