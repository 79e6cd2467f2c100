package io.xiaoer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;

/**
 * The labels of each facet over all segments, worked out once for each state of the index and
 * forgotten with it. Thread-safe.
 */
final class FacetFields {
  private final Map<IndexReader.CacheKey, Labels> labels = new ConcurrentHashMap<>();

  Labels of(IndexReader reader) {
    IndexReader.CacheHelper state = reader.getReaderCacheHelper();
    if (state == null) {
      return new Labels(reader);
    }
    return labels.computeIfAbsent(
        state.getKey(),
        key -> {
          state.addClosedListener(labels::remove);
          return new Labels(reader);
        });
  }

  /** Of one state of the index. */
  static final class Labels {
    private final IndexReader reader;
    private final FieldInfos fields;
    private final Map<String, StringDocValuesReaderState> byField = new ConcurrentHashMap<>();

    private Labels(IndexReader reader) {
      this.reader = reader;
      this.fields = FieldInfos.getMergedFieldInfos(reader);
    }

    boolean has(String field) {
      return fields.fieldInfo(field) != null;
    }

    StringDocValuesReaderState of(String field) throws IOException {
      try {
        return byField.computeIfAbsent(field, this::read);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    private StringDocValuesReaderState read(String field) {
      try {
        return new StringDocValuesReaderState(reader, field);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
