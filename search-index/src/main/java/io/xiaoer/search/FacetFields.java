package io.xiaoer.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;

/**
 * The labels of goods over all segments, worked out once for each state of the index and forgotten
 * with it. Thread-safe.
 */
final class FacetFields {
  private final Map<IndexReader.CacheKey, Map<LabelScript, FacetLabels>> labels =
      new ConcurrentHashMap<>();

  FacetLabels of(IndexReader reader, LabelScript script) throws IOException {
    IndexReader.CacheHelper state = reader.getReaderCacheHelper();
    if (state == null) {
      return FacetLabels.of(reader, script);
    }
    Map<LabelScript, FacetLabels> known = labels.get(state.getKey());
    if (known == null) {
      known = all(reader);
      if (labels.putIfAbsent(state.getKey(), known) == null) {
        state.addClosedListener(labels::remove);
      }
    }
    FacetLabels of = known.get(script);
    return of == null ? FacetLabels.of(reader, script) : of;
  }

  private static Map<LabelScript, FacetLabels> all(IndexReader reader) throws IOException {
    Map<LabelScript, FacetLabels> all = new EnumMap<>(LabelScript.class);
    for (LabelScript script : LabelScript.values()) {
      all.put(script, FacetLabels.of(reader, script));
    }
    return all;
  }
}
