package io.xiaoer.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** What must and what must not hold of anything that a question finds, whatever its words. */
record Limits(List<Query> filters, List<Query> hidden) {
  Limits {
    filters = List.copyOf(filters);
    hidden = List.copyOf(hidden);
  }

  Limits and(List<Query> more) {
    return new Limits(Stream.concat(filters.stream(), more.stream()).toList(), hidden);
  }

  /** What the query finds within the limits. */
  Query on(Query query, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, occur);
    addTo(all);
    return all.build();
  }

  void addTo(BooleanQuery.Builder all) {
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    hidden.forEach(goods -> all.add(goods, Occur.MUST_NOT));
  }
}
