package io.xiaoer.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Lucene files of one generation: whether they are sound, and empty ones. */
final class GenerationFiles {
  private static final Logger LOGGER = LoggerFactory.getLogger(GenerationFiles.class);

  private GenerationFiles() {}

  /** What the last commit says, where every file of it is as it was written. */
  static Optional<CommitData> check(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    try (Directory directory = FSDirectory.open(path);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
      return CommitData.of(reader.getIndexCommit().getUserData());
    } catch (IndexNotFoundException _) {
      return Optional.empty();
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | NoSuchFileException
        | IllegalArgumentException e) {
      LOGGER.atWarn().addKeyValue("error", e.toString()).log("search index is broken");
      return Optional.empty();
    }
  }

  static CommitData create(Path path, Analyzer analyzer, IndexStamp stamp) throws IOException {
    CommitData data = new CommitData(stamp, IndexStore.NO_REVISION);
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    Files.createDirectories(path);
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, config)) {
      writer.setLiveCommitData(data.toMap().entrySet());
      writer.commit();
    }
    return data;
  }
}
