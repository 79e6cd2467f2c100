package io.xiaoer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStoreTest {
  private static final IndexStamp STAMP = new IndexStamp("1", "words");

  @Test
  void halfAChangeFallsBackToTheLastCommitAndDoesNotRideAlongWithTheNext(@TempDir Path directory)
      throws IOException {
    // Given
    try (IndexStore store = open(directory)) {
      store.write(writer -> writer.addDocument(new Document()), 1, 1);
      store.commit();
      store.write(writer -> writer.addDocument(new Document()), 1, 2);
      store.refresh();

      // When
      assertThatThrownBy(() -> store.write(IndexStoreTest::fail, 1, 3))

          // Then
          .hasMessage("disk full");
      assertThat(store.revision()).isEqualTo(1);
      assertThat(count(store)).isEqualTo(1);
      store.write(writer -> writer.addDocument(new Document()), 1, 4);
      store.refresh();
      assertThat(count(store)).isEqualTo(2);
      assertThat(store.revision()).isEqualTo(4);
    }
  }

  @Test
  void aWriterThatWasClosedByAFaultIsOpenedAgain(@TempDir Path directory) throws IOException {
    // Given
    try (IndexStore store = open(directory)) {
      store.write(writer -> writer.addDocument(new Document()), 1, 1);
      store.commit();
      assertThatThrownBy(() -> store.write(IndexStoreTest::die, 1, 2))
          .isInstanceOf(IOException.class);

      // When
      store.write(writer -> writer.addDocument(new Document()), 1, 3);
      store.refresh();

      // Then
      assertThat(count(store)).isEqualTo(2);
    }
  }

  @Test
  void closingCommits(@TempDir Path directory) throws IOException {
    // Given
    IndexStore store = open(directory);
    store.write(writer -> writer.addDocument(new Document()), 1, 5);

    // When
    store.close();

    // Then
    assertThat(GenerationFiles.check(directory)).contains(new CommitData(STAMP, 5));
  }

  @Test
  void whatIsNotCommittedIsLostWithTheProcess(@TempDir Path directory, @TempDir Path crashed)
      throws IOException {
    // Given
    try (IndexStore store = open(directory)) {
      store.write(writer -> writer.addDocument(new Document()), 1, 5);
      store.commit();
      store.write(writer -> writer.addDocument(new Document()), 1, 6);
      store.refresh();

      // When
      Directories.copy(directory, crashed);
    }

    // Then
    assertThat(GenerationFiles.check(crashed)).contains(new CommitData(STAMP, 5));
  }

  private static IndexStore open(Path directory) throws IOException {
    KeywordAnalyzer analyzer = new KeywordAnalyzer();
    CommitData data = GenerationFiles.create(directory, analyzer, STAMP);
    return IndexStore.open(FSDirectory.open(directory), analyzer, data);
  }

  private static void fail(IndexWriter writer) throws IOException {
    writer.addDocument(new Document());
    throw new IOException("disk full");
  }

  private static void die(IndexWriter writer) throws IOException {
    writer.rollback();
    throw new IOException("the writer is gone");
  }

  private static int count(IndexStore store) throws IOException {
    return store.read(searcher -> searcher.getIndexReader().numDocs());
  }
}
