package io.xiaoer.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What one state of the index knows of words, asked while a question is read; each word is looked
 * up once. Used by one thread.
 */
public final class IndexTerms {
  private static final int MOST_NEAR = 3;
  private static final int MOST_LOOKED_AT = 200;

  private final IndexSearcher searcher;
  private final List<LeafReaderContext> segments;
  private final Map<Term, Token> tokens = new HashMap<>();
  private final Map<String, @Nullable TermsEnum[]> terms = new HashMap<>();
  private final Map<String, SimScorer> scorers = new HashMap<>();

  public IndexTerms(IndexSearcher searcher) {
    this.searcher = searcher;
    this.segments = searcher.getLeafContexts();
  }

  /** The term, looked up once. */
  Token token(String field, String text) throws IOException {
    Term term = new Term(field, text);
    Token known = tokens.get(term);
    if (known == null) {
      known = new Token(text, termsOf(field));
      tokens.put(term, known);
    }
    return known;
  }

  private @Nullable TermsEnum[] termsOf(String field) throws IOException {
    @Nullable TermsEnum[] known = terms.get(field);
    if (known == null) {
      known = new TermsEnum[segments.size()];
      for (LeafReaderContext segment : segments) {
        Terms all = segment.reader().terms(field);
        known[segment.ord] = all == null ? null : all.iterator();
      }
      terms.put(field, known);
    }
    return known;
  }

  /** What so many of a token in a text of some length are worth, whatever the token. */
  SimScorer scorer(String field) throws IOException {
    SimScorer known = scorers.get(field);
    if (known == null) {
      CollectionStatistics texts = searcher.collectionStatistics(field);
      TermStatistics any = new TermStatistics(new BytesRef("any"), 1, 1);
      known =
          searcher
              .getSimilarity()
              .scorer(1, texts == null ? new CollectionStatistics(field, 1, 1, 1, 1) : texts, any);
      scorers.put(field, known);
    }
    return known;
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
    return token(field, token).frequency();
  }

  /** Whether all the tokens are there, on whatever products. */
  boolean hasAll(String field, List<String> tokens) throws IOException {
    for (String token : tokens) {
      if (frequency(field, token) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether some product has all the tokens in the field. */
  boolean together(String field, List<String> tokens) throws IOException {
    if (tokens.size() < 2 || !hasAll(field, tokens)) {
      return !tokens.isEmpty() && hasAll(field, tokens);
    }
    List<Token> row = new ArrayList<>();
    for (String token : tokens) {
      row.add(token(field, token));
    }
    for (LeafReaderContext segment : segments) {
      RowReader goods = RowReader.of(new Signal.Row(field, row, 1), segment, this);
      if (goods != null && goods.findsAny(segment.reader())) {
        return true;
      }
    }
    return false;
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
