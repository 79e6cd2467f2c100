package io.xiaoer.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What one state of the index knows of words, asked while a question is read. */
public final class IndexTerms {
  private static final int MOST_NEAR = 3;
  private static final int MOST_LOOKED_AT = 200;

  private final IndexSearcher searcher;

  public IndexTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  int products() {
    return searcher.getIndexReader().numDocs();
  }

  /** Whether any product has the token, wherever. */
  boolean has(String token) throws IOException {
    return frequency(MatchField.NAMING.field(), token) > 0
        || frequency(MatchField.ABOUT.field(), token) > 0;
  }

  boolean names(String token) throws IOException {
    return frequency(MatchField.NAMING.field(), token) > 0;
  }

  int frequency(String field, String token) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(field, token));
  }

  /** Whether some product has all the tokens in the field. */
  boolean together(String field, List<String> tokens) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String token : tokens) {
      if (frequency(field, token) == 0) {
        return false;
      }
      all.add(new TermQuery(new Term(field, token)), Occur.FILTER);
    }
    return !tokens.isEmpty() && searcher.count(all.build()) > 0;
  }

  /** The naming words that are least different from one that nobody uses; the commonest first. */
  List<String> near(String word, int edits, int prefix) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), MatchField.NAMING.field());
    List<Near> found = new ArrayList<>();
    if (terms != null) {
      Term asked = new Term(MatchField.NAMING.field(), word);
      FuzzyTermsEnum near = new FuzzyTermsEnum(terms, asked, edits, prefix, true);
      BoostAttribute likeness = near.attributes().addAttribute(BoostAttribute.class);
      for (BytesRef term = near.next();
          term != null && found.size() < MOST_LOOKED_AT;
          term = near.next()) {
        found.add(new Near(term.utf8ToString(), likeness.getBoost(), near.docFreq()));
      }
    }
    return nearest(found);
  }

  private static List<String> nearest(List<Near> found) {
    double best = found.stream().mapToDouble(Near::likeness).max().orElse(0);
    return found.stream()
        .filter(one -> one.likeness() >= best && one.isWord())
        .sorted(Comparator.comparingInt(Near::frequency).reversed())
        .limit(MOST_NEAR)
        .map(Near::word)
        .toList();
  }

  private record Near(String word, float likeness, int frequency) {
    boolean isWord() {
      return Character.isLetter(word.codePointAt(0));
    }
  }
}
