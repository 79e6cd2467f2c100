package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.question.TraitReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * The searchable catalogue on disk. It blocks, and any thread may call it: searches run side by
 * side and never wait for a change, changes wait for each other. The data and the revision they
 * belong to are committed together, so that a crash leaves both as they were after some {@link
 * #apply}.
 *
 * <p>Every method but {@link #close} throws {@link IndexUnavailableException} where the index is
 * closed or its disk fails.
 */
public final class CatalogIndex implements AutoCloseable {
  private final IndexStore store;
  private final DocumentMapper mapper;
  private final PageSearch pages;

  private CatalogIndex(IndexStore store, CatalogAnalyzers analyzers) {
    this.store = store;
    TraitReader traits = new TraitReader(analyzers);
    this.mapper = new DocumentMapper(analyzers, traits);
    this.pages = new PageSearch(analyzers, traits);
  }

  /**
   * Opens the index in a directory, made where it is missing. An index that is broken or of another
   * schema is set aside, in the subdirectory {@code set-aside}, and an empty one takes its place.
   *
   * @throws IndexUnavailableException when another process has it open or the disk fails
   */
  public static CatalogIndex open(Path directory) {
    CatalogAnalyzers analyzers = CatalogAnalyzers.shipped();
    try {
      IndexStore store = IndexStore.open(directory, DocumentMapper.analyzer(analyzers));
      return new CatalogIndex(store, analyzers);
    } catch (IOException e) {
      throw new IndexUnavailableException("search index cannot be opened", e);
    }
  }

  /** The revision given to the last {@link #apply}; -1 for an empty index that needs a rebuild. */
  public long revision() {
    try {
      return store.revision();
    } catch (AlreadyClosedException e) {
      throw new IndexUnavailableException("search index cannot be read", e);
    }
  }

  /**
   * Makes all the changes, in order, and commits them with the revision; searches see them when
   * this returns. All or nothing: after an exception neither data nor revision have changed. Doing
   * it again changes nothing.
   */
  public void apply(List<IndexChange> changes, long revision) {
    List<IndexStore.Change> edits = changes.stream().map(this::edit).toList();
    write(writer -> makeAll(edits, writer), revision);
  }

  /** Removes everything and falls back to revision -1. */
  public void clear() {
    write(IndexWriter::deleteAll, IndexStore.NO_REVISION);
  }

  /** Answers a question from the last committed state. */
  public SearchPage search(ProductQuery query) {
    try {
      return store.read(searcher -> pages.search(searcher, query));
    } catch (IOException | AlreadyClosedException e) {
      throw new IndexUnavailableException("search index cannot be read", e);
    }
  }

  /** How many products are in the index. */
  public int size() {
    try {
      return store.read(searcher -> searcher.getIndexReader().numDocs());
    } catch (IOException | AlreadyClosedException e) {
      throw new IndexUnavailableException("search index cannot be read", e);
    }
  }

  /** Closes files and releases the directory; a second call does nothing. */
  @Override
  public void close() {
    try {
      store.close();
    } catch (IOException e) {
      throw new IndexUnavailableException("search index cannot be closed", e);
    }
  }

  private void write(IndexStore.Change change, long revision) {
    try {
      store.write(change, revision);
    } catch (IOException | AlreadyClosedException e) {
      throw new IndexUnavailableException("search index cannot be written", e);
    }
  }

  /** The document is made before the writer is touched, so that a bad one spoils nothing. */
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
}
