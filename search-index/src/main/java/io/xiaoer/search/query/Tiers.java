package io.xiaoer.search.query;

import io.xiaoer.search.analysis.Lexicon;
import io.xiaoer.search.query.TextQuery.Fit;
import io.xiaoer.search.query.TextQuery.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The ways to ask one question, from the most exact to the loosest. */
final class Tiers {
  private static final float HEAD_BONUS = 0.3f;
  private static final float NEXT_TO_EACH_OTHER = 0.3f;
  private static final float WHOLE_TITLE = 1f;
  private static final float NOT_APART = 0.5f;
  private static final float ITSELF = 0.3f;

  private final ParsedText parsed;
  private final TermQueries queries;
  private final Lexicon lexicon;

  Tiers(ParsedText parsed, TermQueries queries, Lexicon lexicon) {
    this.parsed = parsed;
    this.queries = queries;
    this.lexicon = lexicon;
  }

  List<Tier> all() throws IOException {
    List<Tier> tiers = new ArrayList<>();
    tiers.add(new Tier(ranked(exact()), Fit.EXACT));
    tiers.add(new Tier(ranked(carried()), Fit.EXACT));
    tiers.add(new Tier(ranked(everyTerm()), Fit.BROAD));
    if (parsed.required().size() > 1) {
      tiers.add(new Tier(ranked(withoutQualities()), Fit.LOOSE));
    }
    return tiers;
  }

  /** Every term is found; the product is named as the thing, and named for the audience. */
  private BooleanQuery.Builder exact() throws IOException {
    BooleanQuery.Builder query = everyTerm();
    for (QueryTerm term : parsed.with(QueryTerm.Role.AUDIENCE)) {
      filter(query, queries.naming(term));
    }
    if (parsed.head() != null) {
      filter(query, queries.naming(parsed.head()));
    }
    return filter(query, some(parsed.core(), (parsed.core().size() + 1) / 2));
  }

  /**
   * Every term is found, and the goods carry the thing elsewhere than in their description. It
   * answers where nothing is named as asked: an ingredient, a material.
   */
  private BooleanQuery.Builder carried() throws IOException {
    BooleanQuery.Builder carried = new BooleanQuery.Builder();
    List<QueryTerm> thing = parsed.head() == null ? parsed.core() : List.of(parsed.head());
    thing.forEach(term -> carried.add(queries.carrying(term), Occur.SHOULD));
    return filter(everyTerm(), carried.build());
  }

  private BooleanQuery.Builder everyTerm() throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryTerm term : parsed.terms()) {
      query.add(queries.anywhere(term), Occur.MUST);
    }
    return query;
  }

  /** Things and audience are found, most of them in the naming texts; qualities are wishes. */
  private BooleanQuery.Builder withoutQualities() throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (QueryTerm term : parsed.terms()) {
      query.add(queries.anywhere(term), Occur.SHOULD);
    }
    List<QueryTerm> kept = new ArrayList<>(parsed.with(QueryTerm.Role.THING));
    kept.addAll(parsed.with(QueryTerm.Role.AUDIENCE));
    if (kept.isEmpty()) {
      return filter(query, some(parsed.required(), 1));
    }
    int least = kept.size() < 3 ? kept.size() : (kept.size() * 2 + 2) / 3;
    return filter(query, some(kept, least));
  }

  /** What is the thing comes first, what is for somebody else's pet last. */
  private Query ranked(BooleanQuery.Builder query) {
    if (parsed.head() != null && isHan(parsed.head())) {
      query.add(new BoostQuery(TermQueries.head(parsed.head()), HEAD_BONUS), Occur.SHOULD);
    }
    neighbours(query);
    Query title = new TermQuery(new Term(MatchField.WHOLE, parsed.whole()));
    query.add(new BoostQuery(new ConstantScoreQuery(title), WHOLE_TITLE), Occur.SHOULD);
    if (nothingIn(lexicon.audiencesApart()::contains)) {
      query.add(usual(MatchField.EVERYBODY, NOT_APART), Occur.SHOULD);
    }
    if (nothingIn(lexicon::isAccessory)) {
      query.add(usual(MatchField.ITSELF, ITSELF), Occur.SHOULD);
    }
    return query.build();
  }

  /** A Chinese noun comes last, so that the end of a title tells; an English title has no order. */
  private static boolean isHan(QueryTerm term) {
    return term.text().codePointAt(0) >= 0x2E80;
  }

  private boolean nothingIn(Predicate<String> list) {
    return parsed.terms().stream()
        .flatMap(term -> term.forms().getFirst().words().stream())
        .noneMatch(list);
  }

  private static Query usual(String value, float bonus) {
    Query one = new ConstantScoreQuery(new TermQuery(new Term(MatchField.USUAL, value)));
    return new BoostQuery(one, bonus);
  }

  /** Words that stand side by side in the question and in a title. */
  private void neighbours(BooleanQuery.Builder query) {
    for (int i = 0; i + 1 < parsed.terms().size(); i++) {
      List<String> first = parsed.terms().get(i).forms().getFirst().words();
      List<String> second = parsed.terms().get(i + 1).forms().getFirst().words();
      Query phrase = new PhraseQuery(1, MatchField.TITLE, first.getLast(), second.getFirst());
      query.add(new BoostQuery(phrase, NEXT_TO_EACH_OTHER), Occur.SHOULD);
    }
  }

  private Query some(List<QueryTerm> terms, int least) throws IOException {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    for (QueryTerm term : terms) {
      some.add(queries.naming(term), Occur.SHOULD);
    }
    return some.setMinimumNumberShouldMatch(least).build();
  }

  private static BooleanQuery.Builder filter(BooleanQuery.Builder query, Query filter) {
    return query.add(new ConstantScoreQuery(filter), Occur.FILTER);
  }
}
