package io.xiaoer.search;

import io.xiaoer.search.query.MatchSimilarity;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** The life of the index files: one writer, committed with a revision, and readers beside it. */
final class IndexStore implements Closeable {
  static final long NO_REVISION = -1;
  private static final Similarity SIMILARITY = new MatchSimilarity();

  private final ReentrantLock lock = new ReentrantLock();
  private final Directory directory;
  private final Analyzer analyzer;
  private final SearcherManager searchers;
  private IndexWriter writer;
  private volatile long revision;
  private volatile boolean closed;

  private IndexStore(Directory directory, Analyzer analyzer) throws IOException {
    this.directory = directory;
    this.analyzer = analyzer;
    this.revision = CommitData.revision(directory);
    this.writer = newWriter();
    this.searchers = newSearchers();
  }

  static IndexStore open(Path path, Analyzer analyzer) throws IOException {
    IndexDirectory.prepare(path, analyzer);
    Directory directory = FSDirectory.open(path);
    IndexStore opened = null;
    try {
      opened = new IndexStore(directory, analyzer);
      return opened;
    } finally {
      if (opened == null) {
        directory.close();
      }
    }
  }

  long revision() {
    requireOpen();
    return revision;
  }

  /** Commits a change with its revision, or leaves everything as it was. */
  void write(Change change, long newRevision) throws IOException {
    lock.lock();
    try {
      requireOpen();
      commit(change, newRevision);
      searchers.maybeRefreshBlocking();
    } finally {
      lock.unlock();
    }
  }

  <T> T read(Reading<T> reading) throws IOException {
    requireOpen();
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.read(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        closeAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private void closeAll() throws IOException {
    IOUtils.close(searchers, writer, directory);
  }

  private void commit(Change change, long newRevision) throws IOException {
    boolean committed = false;
    try {
      change.make(writer);
      writer.setLiveCommitData(CommitData.of(newRevision).entrySet());
      writer.commit();
      committed = true;
      revision = newRevision;
    } finally {
      if (!committed) {
        startOver();
      }
    }
  }

  /** Half a change must not ride along with the next commit. */
  private void startOver() throws IOException {
    writer.rollback();
    writer = newWriter();
  }

  private SearcherManager newSearchers() throws IOException {
    SearcherManager opened = null;
    try {
      opened = new SearcherManager(directory, new RankedSearchers());
      return opened;
    } finally {
      if (opened == null) {
        writer.close();
      }
    }
  }

  private IndexWriter newWriter() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setOpenMode(IndexWriterConfig.OpenMode.APPEND);
    config.setCommitOnClose(false);
    config.setSimilarity(SIMILARITY);
    return new IndexWriter(directory, config);
  }

  private void requireOpen() {
    if (closed) {
      throw new IndexUnavailableException("search index is closed", null);
    }
  }

  /** Searchers score as the writer wrote the lengths of texts. */
  private static final class RankedSearchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(SIMILARITY);
      return searcher;
    }
  }

  /** Something done to the writer before a commit. */
  interface Change {
    void make(IndexWriter writer) throws IOException;
  }

  /** Something done with one consistent state. */
  interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }
}
