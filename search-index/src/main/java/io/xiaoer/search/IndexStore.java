package io.xiaoer.search;

import io.xiaoer.search.query.MatchSimilarity;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The life of the files of one generation: one writer, readers that see a change before it is
 * committed, and commits that carry the revision. Thread-safe.
 */
final class IndexStore implements Closeable {
  static final long NO_REVISION = -1;
  private static final Similarity SIMILARITY = new MatchSimilarity();
  private static final double BUFFER = 64;
  private static final double SMALL_SEGMENT = 16;
  private static final double SEGMENTS_A_TIER = 4;

  private final ReentrantLock lock = new ReentrantLock();
  private final Directory directory;
  private final Analyzer analyzer;
  private final IndexStamp stamp;
  private volatile SearcherManager searchers;
  private IndexWriter writer;
  private volatile long revision;
  private long committedRevision;
  private int uncommitted;
  private volatile boolean closed;

  private IndexStore(Directory directory, Analyzer analyzer, CommitData data) throws IOException {
    this.directory = directory;
    this.analyzer = analyzer;
    this.stamp = data.stamp();
    this.revision = data.revision();
    this.committedRevision = data.revision();
    this.writer = newWriter();
    this.searchers = newSearchers();
  }

  /** Takes over the directory, which holds a commit with that data. */
  static IndexStore open(Directory directory, Analyzer analyzer, CommitData data)
      throws IOException {
    IndexStore opened = null;
    try {
      opened = new IndexStore(directory, analyzer, data);
      return opened;
    } finally {
      if (opened == null) {
        directory.close();
      }
    }
  }

  /** The revision that readers see. */
  long revision() {
    requireOpen();
    return revision;
  }

  /** How many changes a crash would undo. */
  int uncommitted() {
    lock.lock();
    try {
      return uncommitted;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Makes a change that readers see only after the next {@link #refresh}. Where that fails, the
   * store is as it was at its last commit.
   */
  void write(Change change, int size, long newRevision) throws IOException {
    lock.lock();
    try {
      requireWriter();
      make(change, size, newRevision);
    } finally {
      lock.unlock();
    }
  }

  /** Shows readers what was written. */
  void refresh() throws IOException {
    lock.lock();
    try {
      requireWriter();
      searchers.maybeRefreshBlocking();
    } finally {
      lock.unlock();
    }
  }

  /** Makes sure that what was written outlives a crash. */
  void commit() throws IOException {
    lock.lock();
    try {
      requireWriter();
      if (uncommitted > 0) {
        commitAll();
      }
    } finally {
      lock.unlock();
    }
  }

  <T> T read(Reading<T> reading) throws IOException {
    IndexSearcher searcher = acquire();
    try {
      return reading.read(searcher);
    } finally {
      searcher.getIndexReader().decRef();
    }
  }

  /** Commits and closes. */
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
    try {
      if (writer.isOpen() && uncommitted > 0) {
        commitAll();
      }
    } finally {
      IOUtils.close(searchers, writer, directory);
    }
  }

  private void make(Change change, int size, long newRevision) throws IOException {
    boolean made = false;
    try {
      change.make(writer);
      revision = newRevision;
      uncommitted += Math.max(1, size);
      made = true;
    } finally {
      if (!made) {
        startOver();
      }
    }
  }

  private void commitAll() throws IOException {
    writer.setLiveCommitData(new CommitData(stamp, revision).toMap().entrySet());
    writer.commit();
    committedRevision = revision;
    uncommitted = 0;
  }

  /** Half a change must neither show nor ride along with the next commit. */
  private void startOver() throws IOException {
    SearcherManager before = searchers;
    writer.rollback();
    writer = newWriter();
    searchers = newSearchers();
    revision = committedRevision;
    uncommitted = 0;
    before.close();
  }

  /** A start over puts other searchers in place of those somebody is about to acquire. */
  private IndexSearcher acquire() throws IOException {
    while (true) {
      requireOpen();
      SearcherManager from = searchers;
      try {
        return from.acquire();
      } catch (AlreadyClosedException e) {
        if (from == searchers) {
          throw e;
        }
      }
    }
  }

  private SearcherManager newSearchers() throws IOException {
    SearcherManager opened = null;
    try {
      opened = new SearcherManager(writer, new RankedSearchers());
      return opened;
    } finally {
      if (opened == null) {
        writer.close();
      }
    }
  }

  /** Few segments: what a question costs grows with them more than with the goods. */
  private IndexWriter newWriter() throws IOException {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setSegmentsPerTier(SEGMENTS_A_TIER);
    merges.setFloorSegmentMB(SMALL_SEGMENT);
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setOpenMode(IndexWriterConfig.OpenMode.APPEND);
    config.setCommitOnClose(false);
    config.setSimilarity(SIMILARITY);
    config.setRAMBufferSizeMB(BUFFER);
    config.setMergePolicy(merges);
    return new IndexWriter(directory, config);
  }

  private void requireOpen() {
    if (closed) {
      throw new IndexUnavailableException("search index is closed", null);
    }
  }

  /** A disk that failed once has closed the writer; it may have recovered. */
  private void requireWriter() throws IOException {
    requireOpen();
    if (!writer.isOpen()) {
      startOver();
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

  /** Something done to the writer. */
  interface Change {
    void make(IndexWriter writer) throws IOException;
  }

  /** Something done with one consistent state. */
  interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }
}
