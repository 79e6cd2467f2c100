package io.xiaoer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.QueryBuilder;
import io.xiaoer.search.analysis.CatalogAnalyzers;
import org.apache.lucene.document.LongField;

/** Answers one question from one searcher. */
final class PageSearch {
  private final QueryBuilder builder = new QueryBuilder(CatalogAnalyzers.forIndex());

  SearchPage search(IndexSearcher searcher, ProductQuery query) throws IOException {
    int reach = (query.page() + 1) * query.size();
    TopDocs found = searcher.search(lucene(query), reach, order(query.sort()), true);
    List<ProductHit> hits = new ArrayList<>();
    for (ScoreDoc hit : Arrays.stream(found.scoreDocs).skip((long) query.page() * query.size()).toList()) {
      String id = searcher.storedFields().document(hit.doc).get("id");
      hits.add(new ProductHit(id, Float.isNaN(hit.score) ? 0 : hit.score));
    }
    Understood understood = new Understood(List.of(query.text()), filters(query), false);
    return new SearchPage(found.totalHits.value(), hits, Map.of(), understood);
  }

  private Query lucene(ProductQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(words(query.text()), BooleanClause.Occur.MUST);
    long min = query.priceMinMinor() == null ? 0 : query.priceMinMinor();
    long max = query.priceMaxMinor() == null ? Long.MAX_VALUE : query.priceMaxMinor();
    all.add(LongField.newRangeQuery("price", min, max), BooleanClause.Occur.FILTER);
    return all.build();
  }

  private Query words(String text) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : List.of("title", "key", "body")) {
      Query one = builder.createMinShouldMatchQuery(field, text, 0.7f);
      if (one == null) {
        return MatchAllDocsQuery.INSTANCE;
      }
      any.add(one, BooleanClause.Occur.SHOULD);
    }
    return any.build();
  }

  private static Map<String, String> filters(ProductQuery query) {
    Map<String, String> filters = new LinkedHashMap<>();
    if (query.priceMinMinor() != null) {
      filters.put("priceMin", query.priceMinMinor().toString());
    }
    if (query.priceMaxMinor() != null) {
      filters.put("priceMax", query.priceMaxMinor().toString());
    }
    return filters;
  }

  private static org.apache.lucene.search.Sort order(Sort sort) {
    SortField id = new SortField("idOrder", SortField.Type.STRING);
    SortField first =
        switch (sort) {
          case RELEVANCE -> SortField.FIELD_SCORE;
          case PRICE_ASCENDING -> new SortField("price", SortField.Type.LONG);
          case PRICE_DESCENDING -> new SortField("price", SortField.Type.LONG, true);
          case SALES -> new SortField("sales", SortField.Type.LONG, true);
          case NEWEST -> new SortField("updated", SortField.Type.LONG, true);
        };
    return new org.apache.lucene.search.Sort(first, SortField.FIELD_SCORE, id);
  }
}
