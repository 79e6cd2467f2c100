package io.xiaoer.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.facet.range.LongRange;
import org.apache.lucene.facet.range.LongRangeFacetCounts;
import org.jspecify.annotations.Nullable;

/** Counts over everything one attempt found. */
final class FacetCounts {
  private static final int MOST_VALUES = 20;

  private final FacetFields.Labels labels;
  private final FacetsCollector found;

  FacetCounts(FacetFields.Labels labels, FacetsCollector found) {
    this.labels = labels;
    this.found = found;
  }

  Map<String, List<FacetCount>> inScriptOf(String language) throws IOException {
    LabelScript script = LabelScript.forLanguage(language);
    return Map.of(
        SearchPage.BRAND, names(IndexFields.BRAND.facet(script)),
        SearchPage.CATEGORY, names(IndexFields.CATEGORY.facet(script)),
        SearchPage.COLOUR, names(IndexFields.COLOUR.facet(script)),
        SearchPage.SIZE, names(IndexFields.SIZE.facet(script)),
        SearchPage.PRICE, prices());
  }

  private List<FacetCount> names(String field) throws IOException {
    if (!labels.has(field)) {
      return List.of();
    }
    StringDocValuesReaderState state = labels.of(field);
    return counts(new StringValueFacetCounts(state, found).getTopChildren(MOST_VALUES, field));
  }

  private List<FacetCount> prices() throws IOException {
    LongRange[] bands = PriceBands.of(found);
    if (bands.length == 0) {
      return List.of();
    }
    Facets counted = new LongRangeFacetCounts(IndexFields.PRICE, found, bands);
    return counts(counted.getAllChildren(IndexFields.PRICE));
  }

  private static List<FacetCount> counts(@Nullable FacetResult result) {
    if (result == null) {
      return List.of();
    }
    return Arrays.stream(result.labelValues)
        .filter(value -> value.value.longValue() > 0)
        .map(value -> new FacetCount(value.label, value.value.longValue()))
        .toList();
  }
}
