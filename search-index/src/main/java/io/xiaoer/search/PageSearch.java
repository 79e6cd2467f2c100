package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.query.QueryFactory;
import io.xiaoer.search.query.TextQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** Answers one question from one state of the index. Thread-safe. */
final class PageSearch {
  private static final DoubleValuesSource PRIOR =
      DoubleValuesSource.fromFloatField(IndexFields.PRIOR);

  private final QueryFactory texts;
  private final Filters filters;

  PageSearch(CatalogAnalyzers analyzers) {
    this.texts = new QueryFactory(analyzers);
    this.filters = new Filters(analyzers);
  }

  SearchPage search(IndexSearcher searcher, ProductQuery query) throws IOException {
    TextQuery text = texts.read(query.text());
    Found found = Found.NOTHING;
    for (TextQuery.Attempt attempt : text.attempts()) {
      found = found.total() > 0 ? found : find(searcher, query, attempt);
    }
    return page(searcher, query, text, found);
  }

  private SearchPage page(IndexSearcher searcher, ProductQuery query, TextQuery text, Found found)
      throws IOException {
    Understood understood =
        new Understood(
            text.terms(), filters.describe(query), found.total() > 0 && found.loosened());
    return new SearchPage(
        found.total(),
        hits(searcher.storedFields(), found.docs(), query.page() * query.size()),
        new FacetCounts(searcher.getIndexReader(), found.facets()).inScriptOf(query.language()),
        understood);
  }

  private Found find(IndexSearcher searcher, ProductQuery query, TextQuery.Attempt attempt)
      throws IOException {
    int reach = (query.page() + 1) * query.size();
    Query ranked = FunctionScoreQuery.boostByValue(filtered(attempt.query(), query), PRIOR);
    FacetsCollectorManager.FacetsResult result =
        FacetsCollectorManager.search(
            searcher, ranked, reach, order(query.sort()), true, new FacetsCollectorManager());
    return new Found(
        List.of(result.topDocs().scoreDocs),
        result.topDocs().totalHits.value(),
        result.facetsCollector(),
        attempt.loosened());
  }

  private Query filtered(Query text, ProductQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(text, Occur.MUST);
    filters.of(query).forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }

  private static List<ProductHit> hits(StoredFields stored, List<ScoreDoc> docs, int from)
      throws IOException {
    List<ProductHit> hits = new ArrayList<>();
    for (ScoreDoc doc : docs.subList(Math.min(from, docs.size()), docs.size())) {
      hits.add(new ProductHit(stored.document(doc.doc).get(IndexFields.ID), doc.score));
    }
    return hits;
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

  /** What one attempt found; no facets where nothing was asked. */
  private record Found(List<ScoreDoc> docs, long total, FacetsCollector facets, boolean loosened) {
    static final Found NOTHING = new Found(List.of(), 0, new FacetsCollector(), false);
  }
}
