package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.question.TraitReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One complete index, from its first document to its removal. Whoever reads holds a lease; it is
 * closed when it was given up and the last lease has ended. Thread-safe.
 */
final class Generation {
  private static final Logger LOGGER = LoggerFactory.getLogger(Generation.class);

  private final int number;
  private final IndexStamp stamp;
  private final IndexStore store;
  private final DocumentMapper mapper;
  private final AtomicInteger leases = new AtomicInteger(1);
  private volatile boolean frozen;
  private volatile Removal removal = () -> {};

  private Generation(int number, IndexStamp stamp, IndexStore store, DocumentMapper mapper) {
    this.number = number;
    this.stamp = stamp;
    this.store = store;
    this.mapper = mapper;
  }

  /** Opens sound files. They are only read from where another schema wrote them. */
  static Generation open(int number, Path path, CommitData data, CatalogAnalyzers analyzers)
      throws IOException {
    IndexStore store =
        IndexStore.open(FSDirectory.open(path), DocumentMapper.analyzer(analyzers), data);
    return new Generation(
        number, data.stamp(), store, new DocumentMapper(analyzers, new TraitReader(analyzers)));
  }

  int number() {
    return number;
  }

  IndexStamp stamp() {
    return stamp;
  }

  long revision() {
    return store.revision();
  }

  /** Whether it answers only, and takes no changes. */
  boolean isFrozen() {
    return frozen;
  }

  void freeze() {
    frozen = true;
  }

  /** The documents are made before the writer is touched, so that a bad one spoils nothing. */
  void apply(List<IndexChange> changes, long revision) throws IOException {
    List<IndexStore.Change> edits = changes.stream().map(this::edit).toList();
    store.write(writer -> makeAll(edits, writer), edits.size(), revision);
  }

  void clear() throws IOException {
    store.write(IndexWriter::deleteAll, 1, IndexStore.NO_REVISION);
  }

  void refresh() throws IOException {
    store.refresh();
  }

  void commit() throws IOException {
    store.commit();
  }

  void commitFrom(int changes) throws IOException {
    if (store.uncommitted() >= changes) {
      store.commit();
    }
  }

  /** False when it was given up and closed meanwhile. */
  boolean lease() {
    return leases.updateAndGet(count -> count == 0 ? 0 : count + 1) > 0;
  }

  void release() throws IOException {
    if (leases.decrementAndGet() == 0) {
      close();
    }
  }

  <T> T read(IndexStore.Reading<T> reading) throws IOException {
    return store.read(reading);
  }

  /** Ends the owner's lease; with the last one the files are closed and the removal is done. */
  void giveUp(Removal then) throws IOException {
    removal = then;
    release();
  }

  private void close() throws IOException {
    store.close();
    removal.run();
    LOGGER.atDebug().addKeyValue("generation", number).log("search index generation closed");
  }

  private IndexStore.Change edit(IndexChange change) {
    return switch (change) {
      case IndexChange.Upsert(ProductDocument product) -> {
        Document document = mapper.map(product);
        yield writer -> writer.updateDocument(DocumentMapper.identity(product.id()), document);
      }
      case IndexChange.Remove(String id) ->
          writer -> writer.deleteDocuments(DocumentMapper.identity(id));
    };
  }

  private static void makeAll(List<IndexStore.Change> edits, IndexWriter writer)
      throws IOException {
    for (IndexStore.Change edit : edits) {
      edit.make(writer);
    }
  }

  /** What is done with the files after the last reader. */
  interface Removal {
    void run() throws IOException;
  }
}
