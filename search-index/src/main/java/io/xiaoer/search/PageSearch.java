package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.query.QueryFactory;
import io.xiaoer.search.query.TextQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/** Answers one question from one state of the index. Thread-safe. */
final class PageSearch {
  private static final DoubleValuesSource PRIOR =
      DoubleValuesSource.fromFloatField(IndexFields.PRIOR);

  private final QueryFactory texts;
  private final Filters filters;
  private final FacetFields facetFields = new FacetFields();

  PageSearch(CatalogAnalyzers analyzers) {
    this.texts = new QueryFactory(analyzers);
    this.filters = new Filters(analyzers);
  }

  SearchPage search(IndexSearcher index, ProductQuery query, BooleanSupplier timeIsUp)
      throws IOException {
    IndexSearcher searcher = timed(index, timeIsUp);
    TextQuery text = texts.read(query.text());
    Found found = Found.NOTHING;
    for (TextQuery.Attempt attempt : text.attempts()) {
      boolean settled = found.total() > 0 || searcher.timedOut();
      found = settled ? found : find(searcher, query, attempt);
    }
    return page(searcher, query, text, found);
  }

  /** A searcher of its own, because whether its time was up is a state of it. */
  private static IndexSearcher timed(IndexSearcher searcher, BooleanSupplier timeIsUp) {
    IndexSearcher timed = new IndexSearcher(searcher.getIndexReader());
    timed.setSimilarity(searcher.getSimilarity());
    timed.setTimeout(timeIsUp::getAsBoolean);
    return timed;
  }

  private SearchPage page(IndexSearcher searcher, ProductQuery query, TextQuery text, Found found)
      throws IOException {
    Understood understood =
        new Understood(
            text.terms(), filters.describe(query), found.total() > 0 && found.loosened());
    return new SearchPage(
        found.total(),
        hits(found.docs(), query.page() * query.size()),
        new FacetCounts(facetFields.of(searcher.getIndexReader()), found.facets())
            .inScriptOf(query.language()),
        understood,
        searcher.timedOut());
  }

  private Found find(IndexSearcher searcher, ProductQuery query, TextQuery.Attempt attempt)
      throws IOException {
    int reach = (query.page() + 1) * query.size();
    Query ranked = FunctionScoreQuery.boostByValue(filtered(attempt.query(), query), PRIOR);
    Object[] results =
        searcher.search(
            ranked,
            new MultiCollectorManager(
                new TopFieldCollectorManager(order(query.sort()), reach, Integer.MAX_VALUE),
                new FacetsCollectorManager()));
    TopDocs top = (TopDocs) results[0];
    return new Found(
        List.of(top.scoreDocs),
        top.totalHits.value(),
        (FacetsCollector) results[1],
        attempt.loosened());
  }

  private Query filtered(Query text, ProductQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(text, Occur.MUST);
    filters.of(query).forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }

  /** What a page is ordered by ends in score and id, so that neither has to be looked up again. */
  private static List<ProductHit> hits(List<ScoreDoc> docs, int from) {
    List<ProductHit> hits = new ArrayList<>();
    for (ScoreDoc doc : docs.subList(Math.min(from, docs.size()), docs.size())) {
      Object[] order = ((FieldDoc) doc).fields;
      String id = ((BytesRef) order[order.length - 1]).utf8ToString();
      hits.add(new ProductHit(id, (Float) order[order.length - 2]));
    }
    return hits;
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

  /** What one attempt found; no facets where nothing was asked. */
  private record Found(List<ScoreDoc> docs, long total, FacetsCollector facets, boolean loosened) {
    static final Found NOTHING = new Found(List.of(), 0, new FacetsCollector(), false);
  }
}
