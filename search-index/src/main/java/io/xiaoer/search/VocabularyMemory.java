package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Keeps the vocabulary of the state of the index that was last asked about. Thread-safe. */
final class VocabularyMemory {
  private final CatalogAnalyzers analyzers;
  private volatile @Nullable Known known;

  /** A vocabulary and whose it is. */
  private record Known(IndexReader.CacheKey key, Vocabulary vocabulary) {}

  VocabularyMemory(CatalogAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** Two threads may make the same one at once; both are right. */
  Vocabulary of(IndexReader reader) throws IOException {
    IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
    Known last = known;
    if (last != null && helper != null && last.key() == helper.getKey()) {
      return last.vocabulary();
    }
    Vocabulary vocabulary = Vocabulary.of(reader, analyzers);
    known = helper == null ? null : new Known(helper.getKey(), vocabulary);
    return vocabulary;
  }
}
