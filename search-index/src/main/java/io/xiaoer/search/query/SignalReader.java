package io.xiaoer.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Reads the finds of a signal in one segment, window by window, forwards. Used by one thread. */
interface SignalReader {

  /** No find is between {@code from} and the place that this says. */
  int ahead(int from) throws IOException;

  /** Raises the worth of every candidate of the window that is a find to what it is worth. */
  void fill(Window window, Worths worth) throws IOException;

  /** Null where the segment has no finds. */
  static @Nullable SignalReader of(Signal signal, LeafReaderContext segment, IndexTerms index)
      throws IOException {
    return switch (signal) {
      case Signal.Mixed mixed -> MixedReader.of(mixed, segment, index);
      case Signal.Row row -> RowReader.of(row, segment, index);
      case Signal.Pieces(List<Signal> parts, float weight) -> {
        List<SignalReader> readers = all(parts, segment, index);
        yield readers.size() < parts.size() ? null : new PiecesReader(readers, weight);
      }
      case Signal.Best(List<Signal> ways) -> {
        List<SignalReader> readers = all(ways, segment, index);
        yield readers.size() > 1 ? new BestReader(readers) : first(readers);
      }
    };
  }

  private static @Nullable SignalReader first(List<SignalReader> readers) {
    return readers.isEmpty() ? null : readers.getFirst();
  }

  private static List<SignalReader> all(
      List<Signal> signals, LeafReaderContext segment, IndexTerms index) throws IOException {
    List<SignalReader> readers = new ArrayList<>();
    for (Signal signal : signals) {
      SignalReader reader = of(signal, segment, index);
      if (reader != null) {
        readers.add(reader);
      }
    }
    return readers;
  }

  /** The place of an iterator that has been moved to a place or behind it. */
  static int moved(PostingsEnum goods, int to) throws IOException {
    return goods.docID() < to ? goods.advance(to) : goods.docID();
  }

  /** Any of the ways. */
  record BestReader(List<SignalReader> ways) implements SignalReader {
    @Override
    public int ahead(int from) throws IOException {
      int least = DocIdSetIterator.NO_MORE_DOCS;
      for (SignalReader way : ways) {
        least = Math.min(least, way.ahead(from));
      }
      return least;
    }

    @Override
    public void fill(Window window, Worths worth) throws IOException {
      for (SignalReader way : ways) {
        way.fill(window, worth);
      }
    }
  }
}
