package io.xiaoer.search.query;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Makes Lucene queries of the text of a question. Thread-safe. */
public final class QueryFactory {
  private static final float HEAD_BONUS = 0.5f;
  private static final float WISH = 0.3f;

  private static final float APART = 0.45f;

  private final Lexicon lexicon;
  private final TextParser parser;

  public QueryFactory(CatalogAnalyzers analyzers) {
    this.lexicon = analyzers.lexicon();
    this.parser = new TextParser(analyzers);
  }

  /** Reads a text of any length and content; what is too long is cut off. */
  public TextQuery read(String text) {
    ParsedText parsed = parser.parse(text);
    List<String> terms = parsed.terms().stream().map(QueryTerm::text).toList();
    if (parsed.terms().isEmpty()) {
      boolean browse = text.isBlank() || !parsed.silent();
      Query all = browse ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("no words");
      return new TextQuery(terms, List.of(new TextQuery.Attempt(all, false)));
    }
    return new TextQuery(terms, attempts(parsed));
  }

  private List<TextQuery.Attempt> attempts(ParsedText parsed) {
    List<TextQuery.Attempt> attempts = new ArrayList<>();
    attempts.add(new TextQuery.Attempt(ranked(parsed, exact(parsed)), false));
    attempts.add(new TextQuery.Attempt(ranked(parsed, broad(parsed)), false));
    if (parsed.required().size() > 1) {
      attempts.add(new TextQuery.Attempt(ranked(parsed, withoutQualities(parsed)), true));
    }
    if (parsed.required().size() > 1 && parsed.head() != null) {
      attempts.add(new TextQuery.Attempt(ranked(parsed, onlyHead(parsed, parsed.head())), true));
    }
    return attempts;
  }

  /** Every term is found; the product is named as the thing, and named for the audience. */
  private static BooleanQuery.Builder exact(ParsedText parsed) {
    BooleanQuery.Builder query = everyTerm(parsed);
    parsed.with(QueryTerm.Role.AUDIENCE).forEach(term -> filter(query, TermQueries.naming(term)));
    if (parsed.head() != null) {
      filter(query, TermQueries.naming(parsed.head()));
    }
    return filter(query, some(parsed.core(), (parsed.core().size() + 1) / 2));
  }

  /** Every term is found, one of them elsewhere than in the description. */
  private static BooleanQuery.Builder broad(ParsedText parsed) {
    BooleanQuery.Builder query = everyTerm(parsed);
    BooleanQuery.Builder one = new BooleanQuery.Builder();
    parsed.core().forEach(term -> one.add(TermQueries.besideDescription(term), Occur.SHOULD));
    return filter(query, one.build());
  }

  /** Things and audience are found, most of them in the naming texts; qualities are wishes. */
  private static BooleanQuery.Builder withoutQualities(ParsedText parsed) {
    BooleanQuery.Builder query = wishes(parsed);
    if (parsed.head() == null) {
      return filter(query, some(parsed.required(), 1));
    }
    List<QueryTerm> kept = new ArrayList<>(parsed.with(QueryTerm.Role.THING));
    kept.addAll(parsed.with(QueryTerm.Role.AUDIENCE));
    return filter(query, some(kept, kept.size() < 4 ? kept.size() : kept.size() * 3 / 4));
  }

  /** The product is the thing itself; everything else is a wish. */
  private static BooleanQuery.Builder onlyHead(ParsedText parsed, QueryTerm head) {
    return filter(wishes(parsed), TermQueries.head(head));
  }

  private static BooleanQuery.Builder wishes(ParsedText parsed) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parsed.terms().forEach(term -> query.add(TermQueries.anywhere(term), Occur.SHOULD));
    return query;
  }

  private static BooleanQuery.Builder everyTerm(ParsedText parsed) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parsed.required().forEach(term -> query.add(TermQueries.anywhere(term), Occur.MUST));
    if (parsed.required().size() < parsed.terms().size()) {
      parsed.with(QueryTerm.Role.NUMBER).forEach(term -> query.add(wish(term), Occur.SHOULD));
    }
    return query;
  }

  /** What is the thing comes first, what is for somebody else's pet last. */
  private Query ranked(ParsedText parsed, BooleanQuery.Builder query) {
    if (parsed.head() != null) {
      query.add(new BoostQuery(TermQueries.head(parsed.head()), HEAD_BONUS), Occur.SHOULD);
    }
    Set<String> apart = lexicon.audiencesApart();
    boolean named = parsed.terms().stream().anyMatch(term -> apart.contains(term.text()));
    return named
        ? query.build()
        : FunctionScoreQuery.boostByQuery(query.build(), TermQueries.inCategory(apart), APART);
  }

  private static Query wish(QueryTerm term) {
    return new BoostQuery(TermQueries.anywhere(term), WISH);
  }

  private static Query some(List<QueryTerm> terms, int least) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    terms.forEach(term -> some.add(TermQueries.naming(term), Occur.SHOULD));
    return some.setMinimumNumberShouldMatch(least).build();
  }

  private static BooleanQuery.Builder filter(BooleanQuery.Builder query, Query filter) {
    return query.add(new ConstantScoreQuery(filter), Occur.FILTER);
  }
}
