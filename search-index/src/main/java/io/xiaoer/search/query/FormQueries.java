package io.xiaoer.search.query;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.analysis.Synonym;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What finds the forms of one term in one field. */
final class FormQueries {
  /** A stretch of Han that was cut into other words in the text is a little less sure. */
  private static final float UNCUT = 0.8f;

  private final CatalogAnalyzers analyzers;

  FormQueries(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** All forms together that some product has; forms of one token count as one word. */
  Signal in(MatchField field, List<Synonym> forms, IndexTerms index) throws IOException {
    List<Signal.Weighed> single = new ArrayList<>();
    List<Signal> ways = new ArrayList<>();
    for (Synonym form : forms) {
      for (Synonym tokens : tokens(form)) {
        if (!index.hasAll(field.field(), tokens.words())) {
          continue;
        }
        if (tokens.words().size() == 1) {
          Token token = index.token(field.field(), tokens.words().getFirst());
          single.add(new Signal.Weighed(token, tokens.weight()));
        } else {
          ways.add(row(field.field(), tokens, index));
        }
      }
    }
    if (!single.isEmpty()) {
      ways.addFirst(new Signal.Mixed(field.field(), single));
    }
    return best(ways);
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
  static List<Signal> sounds(List<Synonym> sounds, IndexTerms index) throws IOException {
    List<Signal> rows = new ArrayList<>();
    for (Synonym row : sounds) {
      rows.add(row(MatchField.SOUND, row, index));
    }
    return rows;
  }

  /** Goods that are the thing; the field of heads holds a whole expression as one term. */
  static Signal heads(List<Synonym> forms, IndexTerms index) throws IOException {
    List<Signal> heads = new ArrayList<>();
    for (Synonym form : forms) {
      Token head = index.token(MatchField.HEAD, String.join(" ", form.words()));
      if (head.frequency() > 0) {
        heads.add(new Signal.Row(MatchField.HEAD, List.of(head), form.weight()));
      }
    }
    return best(heads);
  }

  static Signal best(List<Signal> ways) {
    return ways.size() == 1 ? ways.getFirst() : new Signal.Best(ways);
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

  private static Signal row(String field, Synonym row, IndexTerms index) throws IOException {
    List<Token> tokens = new ArrayList<>();
    for (String word : row.words()) {
      tokens.add(index.token(field, word));
    }
    return new Signal.Row(field, tokens, row.weight());
  }
}
