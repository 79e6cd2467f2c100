package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.query.QueryFactory;
import io.xiaoer.search.query.TextQuery;
import io.xiaoer.search.question.Aversions;
import io.xiaoer.search.question.Question;
import io.xiaoer.search.question.QuestionReader;
import io.xiaoer.search.question.TraitReader;
import io.xiaoer.search.question.WishKind;
import io.xiaoer.search.question.Wishes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
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

  private static final float SAYS_SO = 1.3f;

  private final QueryFactory texts;
  private final Filters filters;
  private final WishFilters wishes;
  private final Refusals refusals;
  private final QuestionReader questions;
  private final VocabularyMemory names;

  PageSearch(CatalogAnalyzers analyzers, TraitReader traits) {
    this.texts = new QueryFactory(analyzers);
    this.filters = new Filters(analyzers);
    this.refusals = new Refusals(new Aversions(analyzers), traits);
    this.wishes = new WishFilters(traits, refusals);
    this.questions = new QuestionReader(analyzers);
    this.names = new VocabularyMemory(analyzers);
  }

  SearchPage search(IndexSearcher searcher, ProductQuery query) throws IOException {
    Question question = questions.read(query.text(), names.of(searcher.getIndexReader()));
    Reading reading = new Reading(query, question.wishing(query.wishes()), texts);
    Found found = Found.NOTHING;
    for (Ways.Way way : reading.ways()) {
      found = found.total() > 0 ? found : find(searcher, reading, way);
    }
    return page(searcher, reading, found);
  }

  private SearchPage page(IndexSearcher searcher, Reading reading, Found found) throws IOException {
    ProductQuery query = reading.query();
    return new SearchPage(
        found.total(),
        hits(searcher.storedFields(), found.docs(), query.page() * query.size()),
        new FacetCounts(searcher.getIndexReader(), found.facets()).inScriptOf(query.language()),
        reading.understood(found.way(), found.total() > 0));
  }

  /** Asks the texts in this way, from the most exact attempt to the loosest. */
  private Found find(IndexSearcher searcher, Reading reading, Ways.Way way) throws IOException {
    List<TextQuery.Attempt> attempts = reading.text(way).attempts();
    Found found = Found.NOTHING;
    for (int i = 0; i < attempts.size() && found.total() == 0; i++) {
      if (attempts.get(i).loosened() == way.words()) {
        Query query = filtered(attempts.get(i).query(), reading, way, Set.of());
        found = find(searcher, orSaid(query, i, reading, way), reading, way);
      }
    }
    return found;
  }

  /** Goods that meet a wish by what they say need not have its words. */
  private Query orSaid(Query query, int attempt, Reading reading, Ways.Way way) {
    Set<WishKind> said = reading.said(way);
    if (said.isEmpty()) {
      return query;
    }
    List<TextQuery.Attempt> bare = reading.textWithout(way, said).attempts();
    Query text = bare.get(Math.min(attempt, bare.size() - 1)).query();
    return new DisjunctionMaxQuery(List.of(query, filtered(text, reading, way, said)), 0);
  }

  private Found find(IndexSearcher searcher, Query query, Reading reading, Ways.Way way)
      throws IOException {
    int reach = (reading.query().page() + 1) * reading.query().size();
    Query ranked = FunctionScoreQuery.boostByValue(query, PRIOR);
    FacetsCollectorManager.FacetsResult result =
        FacetsCollectorManager.search(
            searcher, ranked, reach, order(reading.sort(way)), true, new FacetsCollectorManager());
    return new Found(
        List.of(result.topDocs().scoreDocs),
        result.topDocs().totalHits.value(),
        result.facetsCollector(),
        way);
  }

  private Query filtered(Query text, Reading reading, Ways.Way way, Set<WishKind> said) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(text, Occur.MUST);
    filters.of(reading.query()).forEach(filter -> all.add(filter, Occur.FILTER));
    Wishes wished = reading.wishes(way);
    wishes.of(wished, said).forEach(filter -> all.add(filter, Occur.FILTER));
    return wished.without().isEmpty()
        ? all.build()
        : FunctionScoreQuery.boostByQuery(all.build(), refusals.freeOf(wished.without()), SAYS_SO);
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
          case RATING -> new SortField(IndexFields.RATING, SortField.Type.FLOAT, true);
        };
    return new org.apache.lucene.search.Sort(first, SortField.FIELD_SCORE, id);
  }

  private static SortField price(boolean descending) {
    return LongField.newSortField(IndexFields.PRICE, descending, SortedNumericSelector.Type.MIN);
  }

  /** What one attempt found; no facets where nothing was asked. */
  private record Found(List<ScoreDoc> docs, long total, FacetsCollector facets, Ways.Way way) {
    static final Found NOTHING = new Found(List.of(), 0, new FacetsCollector(), Ways.STRICT);
  }
}
