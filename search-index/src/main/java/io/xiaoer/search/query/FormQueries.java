package io.xiaoer.search.query;

import io.xiaoer.search.analysis.Synonym;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The Lucene queries that find one expression in one field. */
final class FormQueries {
  /** A stretch of Han that was cut into other words in the text is a little less sure. */
  private static final float UNCUT = 0.8f;

  private FormQueries() {}

  static List<Query> in(TextField field, Synonym form) {
    List<Query> queries = new ArrayList<>();
    float weight = field.weight() * form.weight();
    queries.add(new BoostQuery(words(field.words(), form.words()), weight));
    String text = String.join("", form.words());
    if (text.codePoints().allMatch(c -> c >= 0x2E80)) {
      queries.add(new BoostQuery(grams(field.grams(), text), weight * UNCUT));
    }
    return queries;
  }

  /** The field of heads holds a whole expression as one term. */
  static Query head(Synonym form) {
    Term term = new Term(TextField.HEAD, String.join(" ", form.words()));
    return new BoostQuery(new TermQuery(term), form.weight());
  }

  private static Query words(String field, List<String> words) {
    return words.size() == 1
        ? new TermQuery(new Term(field, words.getFirst()))
        : new PhraseQuery(field, words.toArray(String[]::new));
  }

  static Query grams(String field, String han) {
    int[] characters = han.codePoints().toArray();
    if (characters.length == 1) {
      return new TermQuery(new Term(field, han));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i + 1 < characters.length; i++) {
      phrase.add(new Term(field, new String(characters, i, 2)));
    }
    return phrase.build();
  }
}
