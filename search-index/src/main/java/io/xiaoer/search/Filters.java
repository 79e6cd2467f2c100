package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** What a question restricts beside its text. Thread-safe. */
final class Filters {
  private final CatalogAnalyzers analyzers;

  Filters(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  List<Query> of(ProductQuery query) {
    List<Query> filters = new ArrayList<>();
    if (query.priceMinMinor() != null || query.priceMaxMinor() != null) {
      long min = query.priceMinMinor() == null ? Long.MIN_VALUE : query.priceMinMinor();
      long max = query.priceMaxMinor() == null ? Long.MAX_VALUE : query.priceMaxMinor();
      filters.add(LongField.newRangeQuery(IndexFields.PRICE, min, max));
    }
    addNames(IndexFields.BRAND, query.brands(), filters);
    addNames(IndexFields.CATEGORY, query.categories(), filters);
    return filters;
  }

  private void addNames(IndexFields.Names names, List<String> wanted, List<Query> filters) {
    if (!wanted.isEmpty()) {
      List<BytesRef> keys =
          wanted.stream().map(analyzers::key).map(BytesRef::new).distinct().toList();
      filters.add(new TermInSetQuery(names.keys(), keys));
    }
  }
}
