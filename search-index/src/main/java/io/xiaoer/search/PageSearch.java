package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.merchandising.Effects;
import io.xiaoer.search.query.IndexTerms;
import io.xiaoer.search.query.QueryFactory;
import io.xiaoer.search.query.TextQuery.Fit;
import io.xiaoer.search.query.TextQuery.Tier;
import io.xiaoer.search.question.Aversions;
import io.xiaoer.search.question.Question;
import io.xiaoer.search.question.QuestionReader;
import io.xiaoer.search.question.TraitReader;
import io.xiaoer.search.question.WishKind;
import io.xiaoer.search.question.Wishes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
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

  private static final float SAYS_SO = 1.3f;

  private final CatalogAnalyzers analyzers;
  private final QueryFactory texts;
  private final Filters filters;
  private final WishFilters wishes;
  private final Refusals refusals;
  private final RuleQueries rules;
  private final QuestionReader questions;
  private final VocabularyMemory names;
  private final FacetFields facetFields = new FacetFields();

  PageSearch(CatalogAnalyzers analyzers, TraitReader traits) {
    this.analyzers = analyzers;
    this.texts = new QueryFactory(analyzers);
    this.filters = new Filters(analyzers);
    this.refusals = new Refusals(new Aversions(analyzers), traits);
    this.wishes = new WishFilters(traits, refusals);
    this.rules = new RuleQueries(analyzers);
    this.questions = new QuestionReader(analyzers);
    this.names = new VocabularyMemory(analyzers);
  }

  SearchPage search(
      IndexSearcher index, ProductQuery query, Effects effects, BooleanSupplier timeIsUp)
      throws IOException {
    IndexSearcher searcher = timed(index, timeIsUp);
    Question question = questions.read(query.text(), names.of(searcher.getIndexReader()));
    IndexedTexts indexed = new IndexedTexts(texts, searcher);
    Reading reading = new Reading(query, question.wishing(query.wishes()), indexed, effects);
    Found found = Found.NOTHING;
    for (Ways.Way way : reading.ways()) {
      found = found.total() > 0 ? found : find(searcher, reading, way);
    }
    Found pinned = withPins(searcher, reading, found);
    return page(searcher, reading, pinned, near(searcher, reading, pinned));
  }

  /** A searcher of its own, because whether its time was up is a state of it. */
  private static IndexSearcher timed(IndexSearcher searcher, BooleanSupplier timeIsUp) {
    IndexSearcher timed = new IndexSearcher(searcher.getIndexReader());
    timed.setSimilarity(searcher.getSimilarity());
    timed.setQueryCache(null);
    timed.setTimeout(timeIsUp::getAsBoolean);
    return timed;
  }

  /** Whether goods are found that fit the whole text. */
  boolean finds(IndexSearcher searcher, String text) throws IOException {
    List<Tier> tiers = texts.read(text, new IndexTerms(searcher)).tiers();
    return searcher.count(tiers.getFirst().query()) > 0;
  }

  /** What the rules alone limit. */
  Limits limits(Effects effects) {
    return new Limits(List.of(), effects.hidden().stream().map(rules::goods).toList());
  }

  private Limits limits(Reading reading) {
    return limits(reading.effects()).and(filters.of(reading.query()));
  }

  /** Asks once more for what was found, with the goods that are pinned above it. */
  private Found withPins(IndexSearcher searcher, Reading reading, Found found) throws IOException {
    boolean ranked = reading.sort(found.way()) == Sort.RELEVANCE;
    List<Effects.Pin> wanted =
        reading.effects().pins().stream()
            .filter(pin -> ranked && (pin.asked() || found.total() > 0))
            .toList();
    if (wanted.isEmpty()) {
      return found;
    }
    PinnedGoods pins = PinnedGoods.find(searcher, wanted, allowed(reading, found.way()));
    if (pins.isEmpty()) {
      return found;
    }
    int reach = reading.reach();
    Found all =
        find(
            searcher, new Ask(pins.with(found.query()), reading, found.way()), reach + pins.size());
    return all.with(pins.placed(all.docs(), reach));
  }

  /** What the question restricts itself to, whatever its words. */
  private Query allowed(Reading reading, Ways.Way way) {
    return limits(reading)
        .and(wishes.of(reading.wishes(way), Set.of()))
        .on(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
  }

  /** What comes near is listed where not even a page fits, and only in the order of relevance. */
  private NearGoods near(IndexSearcher searcher, Reading reading, Found found) throws IOException {
    boolean wanted =
        found.total() > 0
            && found.total() < reading.query().size()
            && reading.sort(found.way()) == Sort.RELEVANCE;
    Query allowed = wanted ? allowed(reading, found.way()) : found.query();
    NearGoods near = new NearGoods(searcher, allowed, found.query(), found.docs());
    if (wanted) {
      for (Tier tier : reading.text(found.way()).tiers()) {
        if (tier.fit() == Fit.BROAD && !found.way().words()) {
          near.add(tier, reading.reach());
        }
      }
      near.add(new Neighbours(searcher, analyzers).of(found.docs()), reading.reach());
    }
    return near;
  }

  private SearchPage page(IndexSearcher searcher, Reading reading, Found found, NearGoods near)
      throws IOException {
    ProductQuery query = reading.query();
    return new SearchPage(
        found.total() + near.total(),
        hits(searcher.storedFields(), near.docs(), query.page() * query.size(), found),
        facets(searcher.getIndexReader(), query, found),
        reading.understood(found.way(), found.total() > 0),
        searcher.timedOut());
  }

  private Map<String, List<FacetCount>> facets(IndexReader reader, ProductQuery query, Found found)
      throws IOException {
    LabelScript script = LabelScript.forLanguage(query.language());
    return FacetCounts.of(reader, facetFields.of(reader, script), found.finds());
  }

  /** Asks the texts in this way, from the most exact attempt to the loosest. */
  private Found find(IndexSearcher searcher, Reading reading, Ways.Way way) throws IOException {
    List<Tier> tiers = reading.text(way).tiers();
    Found found = Found.NOTHING;
    for (int i = 0; i < tiers.size() && found.total() == 0; i++) {
      if (tiers.get(i).fit() == (way.words() ? Fit.LOOSE : Fit.EXACT)
          && (i == 0 || way.words() || !isNamed(searcher, tiers.getFirst()))) {
        Query query = filtered(tiers.get(i).query(), reading, way, Set.of());
        Query words = rules.weighted(orSaid(query, i, reading, way), reading.effects());
        found = find(searcher, new Ask(words, reading, way), reading.reach());
      }
    }
    return found;
  }

  /**
   * Whether any goods are named as it, whatever else is wished: then what merely has to do with it
   * is no answer. Crayons are no scent-free detergent.
   */
  private static boolean isNamed(IndexSearcher searcher, Tier exact) throws IOException {
    return searcher.count(exact.query()) > 0;
  }

  /** Goods that meet a wish by what they say need not have its words. */
  private Query orSaid(Query query, int attempt, Reading reading, Ways.Way way) throws IOException {
    Set<WishKind> said = reading.said(way);
    if (said.isEmpty()) {
      return query;
    }
    List<Tier> bare = reading.textWithout(way, said).tiers();
    Query text = bare.get(Math.min(attempt, bare.size() - 1)).query();
    return new DisjunctionMaxQuery(List.of(query, filtered(text, reading, way, said)), 0);
  }

  private Found find(IndexSearcher searcher, Ask ask, int reach) throws IOException {
    Query ranked = FunctionScoreQuery.boostByValue(ask.query(), PRIOR);
    Finds finds = Finds.of(searcher, ranked, reach, order(ask.reading().sort(ask.way())));
    return new Found(ask.query(), finds.first(), finds, ask.way());
  }

  private Query filtered(Query text, Reading reading, Ways.Way way, Set<WishKind> said) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(text, Occur.MUST);
    limits(reading).addTo(all);
    Wishes wished = reading.wishes(way);
    wishes.of(wished, said).forEach(filter -> all.add(filter, Occur.FILTER));
    return wished.without().isEmpty()
        ? all.build()
        : FunctionScoreQuery.boostByQuery(all.build(), refusals.freeOf(wished.without()), SAYS_SO);
  }

  private static List<ProductHit> hits(
      StoredFields stored, List<ScoreDoc> docs, int from, Found found) throws IOException {
    List<ProductHit> hits = new ArrayList<>();
    for (int i = from; i < docs.size(); i++) {
      String id = stored.document(docs.get(i).doc).get(IndexFields.ID);
      hits.add(new ProductHit(id, docs.get(i).score, i < found.docs().size()));
    }
    return hits;
  }

  private static org.apache.lucene.search.Sort order(Sort sort) {
    SortField id = new SortField(IndexFields.ID_ORDER, SortField.Type.STRING);
    SortField first =
        switch (sort) {
          case RELEVANCE -> id;
          case PRICE_ASCENDING -> price(false);
          case PRICE_DESCENDING -> price(true);
          case SALES -> new SortField(IndexFields.SALES, SortField.Type.LONG, true);
          case NEWEST -> new SortField(IndexFields.UPDATED, SortField.Type.LONG, true);
          case RATING -> new SortField(IndexFields.RATING, SortField.Type.FLOAT, true);
        };
    return sort == Sort.RELEVANCE
        ? new org.apache.lucene.search.Sort(SortField.FIELD_SCORE, id)
        : new org.apache.lucene.search.Sort(first, SortField.FIELD_SCORE, id);
  }

  private static SortField price(boolean descending) {
    return LongField.newSortField(IndexFields.PRICE, descending, SortedNumericSelector.Type.MIN);
  }

  /** One query, asked for a reading in one way. */
  private record Ask(Query query, Reading reading, Ways.Way way) {}

  /** What one attempt found, with the documents of the answer in their places. */
  private record Found(Query query, List<ScoreDoc> docs, Finds finds, Ways.Way way) {
    static final Found NOTHING =
        new Found(new MatchNoDocsQuery("nothing was found"), List.of(), Finds.NOTHING, Ways.STRICT);

    long total() {
      return finds.total();
    }

    Found with(List<ScoreDoc> other) {
      return new Found(query, other, finds, way);
    }
  }
}
