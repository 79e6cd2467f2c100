package io.xiaoer.search.query;

import io.xiaoer.search.analysis.Lexicon;
import io.xiaoer.search.query.Asked.Need;
import io.xiaoer.search.query.TextQuery.Fit;
import io.xiaoer.search.query.TextQuery.Tier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** The ways to ask one question, from the most exact to the loosest. */
final class Tiers {
  private static final float HEAD_BONUS = 0.3f;
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
    Extras extras = extras();
    List<Tier> tiers = new ArrayList<>();
    tiers.add(new Tier(exact(extras), Fit.EXACT));
    tiers.add(new Tier(carried(extras), Fit.EXACT));
    tiers.add(new Tier(everyTerm(extras), Fit.BROAD));
    if (parsed.required().size() > 1) {
      tiers.add(new Tier(withoutQualities(extras), Fit.LOOSE));
    }
    return tiers;
  }

  /** Every term is found; the product is named as the thing, and named for the audience. */
  private Query exact(Extras extras) throws IOException {
    List<QueryTerm> core = parsed.core();
    List<Asked> asked = new ArrayList<>();
    for (QueryTerm term : parsed.terms()) {
      boolean named = term.role() == QueryTerm.Role.AUDIENCE || term.is(parsed.head());
      asked.add(
          queries
              .anywhere(term)
              .as(named ? Need.NAMED : Need.ANYWHERE, core.stream().anyMatch(term::is)));
    }
    if (parsed.head() != null && parsed.terms().stream().noneMatch(parsed.head()::is)) {
      asked.add(queries.anywhere(parsed.head()).unscored());
    }
    return new WordsQuery(asked, (core.size() + 1) / 2, extras, queries.index());
  }

  /**
   * Every term is found, and the goods carry the thing elsewhere than in their description. It
   * answers where nothing is named as asked: an ingredient, a material.
   */
  private Query carried(Extras extras) throws IOException {
    BooleanQuery.Builder carried = new BooleanQuery.Builder();
    List<QueryTerm> thing = parsed.head() == null ? parsed.core() : List.of(parsed.head());
    thing.forEach(term -> carried.add(queries.carrying(term), Occur.SHOULD));
    return new BooleanQuery.Builder()
        .add(everyTerm(extras), Occur.MUST)
        .add(carried.build(), Occur.FILTER)
        .build();
  }

  private Query everyTerm(Extras extras) throws IOException {
    List<Asked> asked = new ArrayList<>();
    for (QueryTerm term : parsed.terms()) {
      asked.add(queries.anywhere(term));
    }
    return new WordsQuery(asked, 0, extras, queries.index());
  }

  /** Things and audience are found, most of them in the naming texts; qualities are wishes. */
  private Query withoutQualities(Extras extras) throws IOException {
    List<QueryTerm> kept = new ArrayList<>(parsed.with(QueryTerm.Role.THING));
    kept.addAll(parsed.with(QueryTerm.Role.AUDIENCE));
    int least = kept.size() < 3 ? kept.size() : (kept.size() * 2 + 2) / 3;
    List<QueryTerm> counted = kept.isEmpty() ? parsed.required() : kept;
    List<Asked> asked = new ArrayList<>();
    for (QueryTerm term : parsed.terms()) {
      asked.add(queries.anywhere(term).as(Need.NOWHERE, counted.stream().anyMatch(term::is)));
    }
    return new WordsQuery(asked, kept.isEmpty() ? 1 : least, extras, queries.index());
  }

  /** What is the thing comes first, what is for somebody else's pet last. */
  private Extras extras() throws IOException {
    QueryTerm head = parsed.head();
    boolean ends = head != null && isHan(head);
    return new Extras(
        head != null && ends ? queries.head(head) : FormQueries.best(List.of()),
        ends ? HEAD_BONUS : 0,
        queries.index().token(MatchField.WHOLE, parsed.whole()),
        neighbours(),
        nothingIn(lexicon.audiencesApart()::contains) ? NOT_APART : 0,
        nothingIn(lexicon::isAccessory) ? ITSELF : 0);
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

  /** Words that stand side by side in the question and in a title. */
  private List<Query> neighbours() throws IOException {
    List<Query> phrases = new ArrayList<>();
    for (int i = 0; i + 1 < parsed.terms().size(); i++) {
      String first = parsed.terms().get(i).forms().getFirst().words().getLast();
      String second = parsed.terms().get(i + 1).forms().getFirst().words().getFirst();
      if (queries.index().hasAll(MatchField.TITLE, List.of(first, second))) {
        phrases.add(new PhraseQuery(1, MatchField.TITLE, first, second));
      }
    }
    return phrases;
  }
}
