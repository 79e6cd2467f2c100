package io.xiaoer.search.query;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Synonym;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** The Lucene queries that find the forms of one term in one field. */
final class FormQueries {
  /** A stretch of Han that was cut into other words in the text is a little less sure. */
  private static final float UNCUT = 0.8f;

  private final CatalogAnalyzers analyzers;

  FormQueries(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** All forms together that some product has; forms of one token are one clause. */
  Query in(MatchField field, List<Synonym> forms, IndexTerms index) throws IOException {
    SynonymQuery.Builder single = new SynonymQuery.Builder(field.field());
    List<Query> rows = new ArrayList<>();
    for (Synonym form : forms) {
      for (Synonym tokens : tokens(form)) {
        if (!index.hasAll(field.field(), tokens.words())) {
          continue;
        }
        if (tokens.words().size() == 1) {
          single.addTerm(new Term(field.field(), tokens.words().getFirst()), tokens.weight());
        } else {
          rows.add(all(field.field(), tokens));
        }
      }
    }
    rows.addFirst(single.build());
    return rows.size() == 1 ? rows.getFirst() : new DisjunctionMaxQuery(rows, 0);
  }

  /** Any of the forms in the field of all texts but the descriptions, which holds Han as pairs. */
  Query carrying(List<Synonym> forms) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Synonym form : forms) {
      String text = String.join("", form.words());
      boolean pairs =
          text.codePoints().allMatch(Character::isIdeographic)
              && text.codePointCount(0, text.length()) > 1;
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      (pairs
              ? analyzers.grams(text).stream().map(gram -> gram.substring(1))
              : form.words().stream())
          .forEach(
              token -> all.add(new TermQuery(new Term(MatchField.CARRIED, token)), Occur.MUST));
      any.add(all.build(), Occur.SHOULD);
    }
    return any.build();
  }

  /** The rows of sounds, in the field of sounds. */
  static List<Query> sounds(List<Synonym> sounds) {
    return sounds.stream().map(row -> all(MatchField.SOUND, row)).toList();
  }

  /** The field of heads holds a whole expression as one term. */
  static Query head(Synonym form) {
    Term term = new Term(MatchField.HEAD, String.join(" ", form.words()));
    return new BoostQuery(new TermQuery(term), form.weight());
  }

  /**
   * An expression as words and, where it is Han, as the characters however they were cut; a synonym
   * of one character would be found inside every other word.
   */
  private List<Synonym> tokens(Synonym form) {
    String text = String.join("", form.words());
    boolean han = text.codePoints().allMatch(c -> c >= 0x2E80);
    boolean loose = form.weight() < 1 && text.codePointCount(0, text.length()) == 1;
    return han && !loose
        ? List.of(form, new Synonym(analyzers.grams(text), form.weight() * UNCUT))
        : List.of(form);
  }

  /** Worth as much as one token, however many are to be found. */
  private static Query all(String field, Synonym row) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    row.words().forEach(token -> all.add(new TermQuery(new Term(field, token)), Occur.MUST));
    return new BoostQuery(all.build(), row.weight() / row.words().size());
  }
}
