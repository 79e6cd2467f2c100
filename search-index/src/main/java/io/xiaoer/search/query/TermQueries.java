package io.xiaoer.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/** The Lucene queries that find one term of a question. */
final class TermQueries {
  /** How much a second field that also matches adds to the best one. */
  private static final float TIE = 0.3f;

  /** A compound found in pieces is less sure than found whole. */
  private static final float PIECES = 0.6f;

  private final FormQueries forms;
  private final IndexTerms index;

  TermQueries(FormQueries forms, IndexTerms index) {
    this.forms = forms;
    this.index = index;
  }

  /** In any text, worth what the term tells goods apart. */
  Query anywhere(QueryTerm term) throws IOException {
    List<Query> fields = new ArrayList<>();
    for (MatchField field : MatchField.values()) {
      fields.add(new BoostQuery(in(field, term), field.weight()));
    }
    return new BoostQuery(new DisjunctionMaxQuery(fields, TIE), Rarity.of(term, index));
  }

  /** Where a text says what the product is. */
  Query naming(QueryTerm term) throws IOException {
    return in(MatchField.NAMING, term);
  }

  /** In what a product says of itself but for its description. */
  Query carrying(QueryTerm term) {
    return forms.carrying(term.forms());
  }

  /** Adds to the score of products that are the thing, rather than having to do with it. */
  static Query head(QueryTerm term) {
    return new DisjunctionMaxQuery(term.forms().stream().map(FormQueries::head).toList(), 0);
  }

  private Query in(MatchField field, QueryTerm term) throws IOException {
    List<Query> ways = new ArrayList<>();
    ways.add(forms.in(field, term.forms(), index));
    if (field == MatchField.NAMING) {
      ways.addAll(FormQueries.sounds(term.sounds()));
      if (!term.parts().isEmpty()) {
        ways.add(pieces(term.parts()));
      }
    }
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  private Query pieces(Collection<QueryTerm> parts) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (QueryTerm part : parts) {
      all.add(naming(part), Occur.MUST);
    }
    return new BoostQuery(all.build(), PIECES / parts.size());
  }
}
