package io.xiaoer.search.query;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.query.TextQuery.Fit;
import io.xiaoer.search.query.TextQuery.Tier;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/** Makes Lucene queries of the text of a question. Thread-safe. */
public final class QueryFactory {
  private final CatalogAnalyzers analyzers;
  private final TextParser parser;
  private final Spelling spelling;
  private final FormQueries forms;

  public QueryFactory(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
    this.parser = new TextParser(analyzers);
    this.spelling = new Spelling(analyzers);
    this.forms = new FormQueries(analyzers);
  }

  /** Reads a text of any length and content; what is too long is cut off. */
  public TextQuery read(String text, IndexTerms index) throws IOException {
    ParsedText parsed = spelling.mend(parser.parse(text), index);
    List<String> terms = parsed.terms().stream().map(QueryTerm::text).toList();
    if (parsed.terms().isEmpty()) {
      boolean browse = text.isBlank() || !parsed.silent();
      Query all = browse ? MatchAllDocsQuery.INSTANCE : new MatchNoDocsQuery("no words");
      return new TextQuery(terms, List.of(new Tier(all, Fit.EXACT)));
    }
    return new TextQuery(terms, tiers(parsed, new TermQueries(forms, index)));
  }

  private List<Tier> tiers(ParsedText parsed, TermQueries queries) throws IOException {
    return new Tiers(parsed, queries, analyzers.lexicon()).all();
  }
}
