package io.xiaoer.search;

import io.xiaoer.search.query.IndexTerms;
import io.xiaoer.search.query.QueryFactory;
import io.xiaoer.search.query.TextQuery;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;

/** Reads texts as one state of the index knows their words, each text once. Used by one thread. */
final class IndexedTexts {
  private final QueryFactory texts;
  private final IndexTerms index;
  private final Map<String, TextQuery> read = new HashMap<>();

  IndexedTexts(QueryFactory texts, IndexSearcher searcher) {
    this.texts = texts;
    this.index = new IndexTerms(searcher);
  }

  TextQuery read(String text) throws IOException {
    TextQuery known = read.get(text);
    TextQuery query = known == null ? texts.read(text, index) : known;
    read.put(text, query);
    return query;
  }
}
