package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.merchandising.Effects;
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
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** Answers one question from one state of the index. Thread-safe. */
final class PageSearch {
  private static final DoubleValuesSource PRIOR =
      DoubleValuesSource.fromFloatField(IndexFields.PRIOR);

  static final org.apache.lucene.search.Sort BEST_FIRST = order(Sort.RELEVANCE);

  private final QueryFactory texts;
  private final Filters filters;
  private final RuleQueries rules;

  PageSearch(CatalogAnalyzers analyzers) {
    this.texts = new QueryFactory(analyzers);
    this.filters = new Filters(analyzers);
    this.rules = new RuleQueries(analyzers);
  }

  SearchPage search(IndexSearcher searcher, ProductQuery query, Effects effects)
      throws IOException {
    TextQuery text = RuleQueries.read(query.text(), effects, texts);
    Asked asked = new Asked(searcher, query, limits(effects).and(filters.of(query)));
    Found found = Found.NOTHING;
    for (TextQuery.Attempt attempt : text.attempts()) {
      if (found.total() == 0) {
        Query words = rules.weighted(attempt.query(), effects);
        found = asked.find(new TextQuery.Attempt(words, attempt.loosened()), 0);
      }
    }
    return page(searcher, query, text, withPins(asked, found, effects));
  }

  /** Whether goods are found that fit the whole text. */
  boolean finds(IndexSearcher searcher, String text) throws IOException {
    List<TextQuery.Attempt> attempts = texts.read(text).attempts();
    return searcher.count(attempts.getFirst().query()) > 0;
  }

  /** What the rules alone limit. */
  Limits limits(Effects effects) {
    return new Limits(List.of(), effects.hidden().stream().map(rules::goods).toList());
  }

  /** Asks once more for what was found, with the goods that are pinned above it. */
  private static Found withPins(Asked asked, Found found, Effects effects) throws IOException {
    boolean ranked = asked.query().sort() == Sort.RELEVANCE;
    List<Effects.Pin> wanted =
        effects.pins().stream()
            .filter(pin -> ranked && (pin.asked() || found.total() > 0))
            .toList();
    PinnedGoods pins = PinnedGoods.find(asked.searcher(), wanted, asked.limits());
    if (pins.isEmpty()) {
      return found;
    }
    TextQuery.Attempt both = new TextQuery.Attempt(pins.with(found.query()), found.loosened());
    Found all = asked.find(both, pins.size());
    return new Found(
        both.query(),
        pins.placed(all.docs(), asked.reach()),
        all.total(),
        all.facets(),
        all.loosened());
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

  /** One question, asked of one state of the index. */
  private record Asked(IndexSearcher searcher, ProductQuery query, Limits limits) {
    int reach() {
      return (query.page() + 1) * query.size();
    }

    /** What an attempt finds, with so many hits more than the page reaches. */
    Found find(TextQuery.Attempt attempt, int more) throws IOException {
      Query within = limits.on(attempt.query(), Occur.MUST);
      FacetsCollectorManager.FacetsResult result =
          FacetsCollectorManager.search(
              searcher,
              FunctionScoreQuery.boostByValue(within, PRIOR),
              reach() + more,
              order(query.sort()),
              true,
              new FacetsCollectorManager());
      return new Found(
          attempt.query(),
          List.of(result.topDocs().scoreDocs),
          result.topDocs().totalHits.value(),
          result.facetsCollector(),
          attempt.loosened());
    }
  }

  /** What one attempt found; no facets where nothing was asked. */
  private record Found(
      Query query, List<ScoreDoc> docs, long total, FacetsCollector facets, boolean loosened) {
    static final Found NOTHING =
        new Found(
            new MatchNoDocsQuery("nothing was found"), List.of(), 0, new FacetsCollector(), false);
  }
}
