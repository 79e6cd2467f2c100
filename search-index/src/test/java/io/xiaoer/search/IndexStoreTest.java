package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {

  @Test
  void halfAChangeNeitherShowsNorRidesAlongWithTheNextCommit(@TempDir Path directory)
      throws IOException {
    // Given
    try (IndexStore store = IndexStore.open(directory, new KeywordAnalyzer())) {
      store.write(writer -> writer.addDocument(new Document()), 1);

      // When
      assertThatThrownBy(
              () ->
                  store.write(
                      writer -> {
                        writer.addDocument(new Document());
                        throw new IOException("disk full");
                      },
                      2))

          // Then
          .hasMessage("disk full");
      assertThat(store.revision()).isEqualTo(1);
      store.write(writer -> writer.addDocument(new Document()), 3);
      assertThat(count(store)).isEqualTo(2);
      assertThat(store.revision()).isEqualTo(3);
    }
  }

  private static int count(IndexStore store) throws IOException {
    return store.read(searcher -> searcher.getIndexReader().numDocs());
  }
}
