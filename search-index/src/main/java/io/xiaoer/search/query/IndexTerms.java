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
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
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
  private final Map<Term, Integer> frequencies = new HashMap<>();

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
    Term term = new Term(field, token);
    Integer known = frequencies.get(term);
    int frequency = known == null ? searcher.getIndexReader().docFreq(term) : known;
    frequencies.put(term, frequency);
    return frequency;
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
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    tokens.forEach(token -> all.add(new TermQuery(new Term(field, token)), Occur.FILTER));
    return findsAny(all.build());
  }

  private boolean findsAny(Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null && hasLiving(scorer.iterator(), leaf.reader().getLiveDocs())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLiving(DocIdSetIterator docs, @Nullable Bits living)
      throws IOException {
    int doc = docs.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS && living != null && !living.get(doc)) {
      doc = docs.nextDoc();
    }
    return doc != DocIdSetIterator.NO_MORE_DOCS;
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
