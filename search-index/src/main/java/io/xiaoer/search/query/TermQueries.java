package io.xiaoer.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** The Lucene queries that find one term of a question. */
final class TermQueries {
  /** How much a second field that also matches adds to the best one. */
  private static final float TIE = 0.3f;

  /** A compound found in pieces is less sure than found whole. */
  private static final float PIECES = 0.6f;

  private TermQueries() {}

  static Query anywhere(QueryTerm term) {
    return find(term, field -> true);
  }

  /** Where a text says what the product is. */
  static Query naming(QueryTerm term) {
    return find(term, TextField::isNaming);
  }

  static Query besideDescription(QueryTerm term) {
    return find(term, field -> field != TextField.DESCRIPTION);
  }

  /** Adds to the score of products that are the thing, rather than having to do with it. */
  static Query head(QueryTerm term) {
    return new DisjunctionMaxQuery(term.forms().stream().map(FormQueries::head).toList(), 0);
  }

  /** Where a category has one of the words. */
  static Query inCategory(Collection<String> words) {
    List<BytesRef> terms = words.stream().map(BytesRef::new).toList();
    return new TermInSetQuery(TextField.CATEGORY.words(), terms);
  }

  private static Query find(QueryTerm term, Predicate<TextField> fields) {
    List<Query> perField = new ArrayList<>();
    for (TextField field : TextField.values()) {
      if (fields.test(field)) {
        perField.add(new DisjunctionMaxQuery(inField(term, field), 0));
      }
    }
    Query whole = new DisjunctionMaxQuery(perField, TIE);
    return term.parts().isEmpty()
        ? whole
        : new DisjunctionMaxQuery(List.of(whole, pieces(term)), 0);
  }

  private static List<Query> inField(QueryTerm term, TextField field) {
    Stream<Query> forms =
        term.forms().stream().flatMap(form -> FormQueries.in(field, form).stream());
    return forms.toList();
  }

  private static Query pieces(QueryTerm term) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    term.parts().forEach(part -> all.add(naming(part), Occur.MUST));
    return new BoostQuery(all.build(), PIECES / term.parts().size());
  }
}
