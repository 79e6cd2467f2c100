package io.xiaoer.search;

import io.xiaoer.search.query.TextQuery.Fit;
import io.xiaoer.search.query.TextQuery.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;

/**
 * What is found for one question, put together tier by tier: whatever a tier finds stands behind
 * what the tiers before it found. What has only to do with the question is listed where little fits
 * it exactly. Used by one thread.
 */
final class Listing {
  /** Where that many fit, nobody needs what only comes near. */
  private static final long ENOUGH = 50;

  private final IndexSearcher searcher;
  private final ProductQuery query;
  private final List<Query> filters;
  private final List<Query> asked = new ArrayList<>();
  private final List<FieldDoc> docs = new ArrayList<>();
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
    if (total >= ENOUGH || (tier.fit() == Fit.LOOSE && total > 0) || searcher.timedOut()) {
      return;
    }
    FoundDocs found = find(tier.query());
    long count = found.best().totalHits.value();
    if (total == 0 && count > 0) {
      fit = tier.fit();
      fitting = count;
      facets = found.counted();
    }
    append(found.best().scoreDocs);
    total += count;
    asked.add(tier.query());
  }

  /** Whether there is something, but little. */
  boolean wantsMore() {
    return total > 0 && total < ENOUGH && query.sort() == Sort.RELEVANCE;
  }

  List<FieldDoc> docs() {
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

  private FoundDocs find(Query tier) throws IOException {
    int room = Math.max(1, (query.page() + 1) * query.size() - docs.size());
    return searcher.search(
        new PriorQuery(filtered(tier)), FoundDocs.best(room, order(query.sort())));
  }

  /** Scores fall from tier to tier, as the list does. */
  private void append(ScoreDoc[] found) {
    float ceiling = docs.isEmpty() ? Float.MAX_VALUE : docs.getLast().score;
    int room = (query.page() + 1) * query.size() - docs.size();
    for (int i = 0; i < Math.min(room, found.length); i++) {
      FieldDoc doc = (FieldDoc) found[i];
      float score = (Float) doc.fields[doc.fields.length - 2];
      doc.score = ceiling == Float.MAX_VALUE ? score : ceiling * score / (1 + score);
      docs.add(doc);
    }
  }

  /** What the list is ordered by ends in score and id, so that neither is looked up again. */
  static String id(FieldDoc doc) {
    return ((BytesRef) doc.fields[doc.fields.length - 1]).utf8ToString();
  }

  private Query filtered(Query tier) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(tier, Occur.MUST);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    asked.forEach(earlier -> all.add(earlier, Occur.MUST_NOT));
    return all.build();
  }

  private static org.apache.lucene.search.Sort order(Sort sort) {
    SortField id = new SortField(IndexFields.ID_ORDER, SortField.Type.STRING);
    return switch (sort) {
      case RELEVANCE -> new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, id);
      case PRICE_ASCENDING -> first(price(false), id);
      case PRICE_DESCENDING -> first(price(true), id);
      case SALES -> first(new SortField(IndexFields.SALES, SortField.Type.LONG, true), id);
      case NEWEST -> first(new SortField(IndexFields.UPDATED, SortField.Type.LONG, true), id);
    };
  }

  private static org.apache.lucene.search.Sort first(SortField field, SortField id) {
    return new org.apache.lucene.search.Sort(field, SortField.FIELD_SCORE, id);
  }

  private static SortField price(boolean descending) {
    return LongField.newSortField(IndexFields.PRICE, descending, SortedNumericSelector.Type.MIN);
  }
}
