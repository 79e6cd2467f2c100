package io.xiaoer.search.bench;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.query.MatchField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Plain Lucene over the same files: the best ten of any of the terms, by BM25, nothing else. */
final class RawSearch {
  private final IndexSearcher searcher;

  RawSearch(DirectoryReader reader) {
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  static Query inAllTexts(List<String> terms) {
    return any(terms, List.of(MatchField.NAMING.field(), MatchField.ABOUT.field()));
  }

  /** Every way to say the terms that the search asks for too, pairs of characters included. */
  static Query inAllForms(List<String> terms, CatalogAnalyzers analyzers) {
    Set<String> words = new LinkedHashSet<>();
    for (String term : terms) {
      words.addAll(List.of(term.split(" ")));
      List<String> ways = new ArrayList<>(List.of(term));
      analyzers.lexicon().synonyms(term).forEach(way -> ways.add(String.join(" ", way.words())));
      for (String way : ways) {
        words.addAll(List.of(way.split(" ")));
        if (way.codePoints().allMatch(Character::isIdeographic)) {
          words.addAll(analyzers.grams(way));
        }
      }
    }
    return any(List.copyOf(words), List.of(MatchField.NAMING.field(), MatchField.ABOUT.field()));
  }

  TopDocs best(Query query) throws IOException {
    return searcher.search(query, 10);
  }

  private static Query any(List<String> terms, List<String> fields) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : terms) {
      for (String word : term.split(" ")) {
        fields.forEach(field -> any.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
      }
    }
    return any.build();
  }
}
