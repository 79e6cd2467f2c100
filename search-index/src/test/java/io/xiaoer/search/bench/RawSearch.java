package io.xiaoer.search.bench;

import io.xiaoer.search.query.MatchField;
import java.io.IOException;
import java.util.List;
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

  static Query inTitle(List<String> terms) {
    return any(terms, List.of(MatchField.NAMING.field()));
  }

  static Query inAllTexts(List<String> terms) {
    return any(terms, List.of(MatchField.NAMING.field(), MatchField.ABOUT.field()));
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
