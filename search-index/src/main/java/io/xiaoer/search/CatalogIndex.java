package io.xiaoer.search;

import io.xiaoer.search.analysis.CatalogAnalyzers;
import io.xiaoer.search.completion.Completer;
import io.xiaoer.search.completion.Completion;
import io.xiaoer.search.merchandising.Effects;
import io.xiaoer.search.merchandising.Merchandising;
import io.xiaoer.search.merchandising.Rulebook;
import io.xiaoer.search.question.TraitReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

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

  /** The most completions of one text. */
  public static final int MOST_COMPLETIONS = 8;

  private static final int MOST_SIMILAR = 100;

  private final IndexStore store;
  private final DocumentMapper mapper;
  private final PageSearch pages;
  private final SimilarGoods similar;
  private final Completer completer;
  private final CatalogAnalyzers analyzers;
  private volatile Rules rules;

  private CatalogIndex(IndexStore store, CatalogAnalyzers analyzers) {
    this.store = store;
    TraitReader traits = new TraitReader(analyzers);
    this.mapper = new DocumentMapper(analyzers, traits);
    this.pages = new PageSearch(analyzers, traits);
    this.similar = new SimilarGoods(analyzers);
    this.completer = new Completer(analyzers);
    this.analyzers = analyzers;
    this.rules = new Rules(new Rulebook(Merchandising.NONE, analyzers), () -> Instant.EPOCH);
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

  /**
   * From now on every question follows these rules and no others; the clock says which of them
   * hold. Questions that are being answered end with the rules that they began with.
   */
  public void merchandise(Merchandising merchandising, InstantSource clock) {
    rules = new Rules(new Rulebook(merchandising, analyzers), clock);
  }

  /** Answers a question from the last committed state, by the rules that hold now. */
  public SearchPage search(ProductQuery query) {
    Effects effects = rules.effects(query.text(), query.shopkeeper());
    return read(searcher -> pages.search(searcher, query, effects));
  }

  /** What the answer would be if those were the rules, at that time. Changes nothing. */
  public RuledPage preview(ProductQuery query, Merchandising merchandising, Instant at) {
    Effects effects =
        new Rulebook(merchandising, analyzers).effects(query.text(), query.shopkeeper(), at);
    return read(searcher -> new RuledPage(pages.search(searcher, query, effects), effects.rules()));
  }

  /**
   * Goods in stock that may be had instead of a product or beside it, best first: the same thing or
   * of its narrowest category, alike in words and price. Never the product itself, which need not
   * be in the index; nothing that the rules hide from every question.
   *
   * @param size 1 to 100
   */
  public List<ProductHit> similar(ProductDocument product, int size) {
    if (size < 1 || size > MOST_SIMILAR) {
      throw new IllegalArgumentException("size must be 1 to " + MOST_SIMILAR);
    }
    Limits limits = pages.limits(rules.effects("", null));
    return read(searcher -> similar.find(searcher, product, limits, size));
  }

  /**
   * How a text that is being typed may go on, the names of most goods first: whole texts, at most
   * {@link #MOST_COMPLETIONS}, each of which finds something.
   *
   * @param language the asker's language tag
   */
  public List<Completion> complete(String typed, String language) {
    Completer.Typed text = new Completer.Typed(typed, language, MOST_COMPLETIONS);
    return read(
        searcher -> completer.complete(searcher, text, whole -> pages.finds(searcher, whole)));
  }

  /** How many products are in the index. */
  public int size() {
    return read(searcher -> searcher.getIndexReader().numDocs());
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

  private <T> T read(IndexStore.Reading<T> reading) {
    try {
      return store.read(reading);
    } catch (IOException | AlreadyClosedException e) {
      throw new IndexUnavailableException("search index cannot be read", e);
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

  /** The rules of now and the clock that they go by; changed together. */
  private record Rules(Rulebook book, InstantSource clock) {
    Effects effects(String text, @Nullable String shopkeeper) {
      return book.effects(text, shopkeeper, clock.instant());
    }
  }
}
