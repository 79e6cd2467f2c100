package io.xiaoer.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
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
import org.apache.lucene.store.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sure that a directory holds a sound index of this schema, an empty one if need be. */
final class IndexDirectory {
  private static final Logger LOGGER = LoggerFactory.getLogger(IndexDirectory.class);
  private static final String SET_ASIDE = "set-aside";

  private IndexDirectory() {}

  /** Fails when another process holds the index: that one is in use, not broken. */
  static void prepare(Path path, Analyzer analyzer) throws IOException {
    Files.createDirectories(path);
    try (Directory directory = FSDirectory.open(path)) {
      try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
        if (isUsable(directory)) {
          return;
        }
        setAside(path);
      }
      create(directory, analyzer);
    }
  }

  private static boolean isUsable(Directory directory) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
      return CommitData.ofThisSchema(reader.getIndexCommit().getUserData());
    } catch (IndexNotFoundException _) {
      return false;
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | NoSuchFileException
        | IllegalArgumentException e) {
      LOGGER.atWarn().addKeyValue("error", e.toString()).log("search index is broken");
      return false;
    }
  }

  private static void setAside(Path path) throws IOException {
    List<Path> files = filesIn(path);
    if (!files.isEmpty()) {
      Path aside = Files.createDirectories(path.resolve(SET_ASIDE));
      for (Path old : filesIn(aside)) {
        Files.delete(old);
      }
      for (Path file : files) {
        Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
      LOGGER.atWarn().addKeyValue("files", files.size()).log("search index set aside");
    }
  }

  private static List<Path> filesIn(Path path) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, IndexDirectory::isData)) {
      entries.forEach(files::add);
    }
    return files;
  }

  private static boolean isData(Path entry) {
    return Files.isRegularFile(entry) && !entry.endsWith(IndexWriter.WRITE_LOCK_NAME);
  }

  private static void create(Directory directory, Analyzer analyzer) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      writer.setLiveCommitData(CommitData.of(IndexStore.NO_REVISION).entrySet());
      writer.commit();
    }
  }
}
