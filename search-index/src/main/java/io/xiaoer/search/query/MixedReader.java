package io.xiaoer.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Reads any of several tokens: their weighed counts are added up first, then worth something. */
final class MixedReader implements SignalReader {
  private final List<Weighed> tokens;
  private final SegmentTexts texts;
  private final Worths counts = new Worths();
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

  private MixedReader(List<Weighed> tokens, SegmentTexts texts) {
    this.tokens = tokens;
    this.texts = texts;
  }

  static @Nullable MixedReader of(Signal.Mixed mixed, LeafReaderContext segment, IndexTerms index)
      throws IOException {
    List<Weighed> found = new ArrayList<>();
    for (Signal.Weighed one : mixed.tokens()) {
      PostingsEnum goods = one.token().goods(segment);
      if (goods != null) {
        found.add(new Weighed(goods, one.weight()));
      }
    }
    return found.isEmpty()
        ? null
        : new MixedReader(found, new SegmentTexts(mixed.field(), segment, index));
  }

  @Override
  public int ahead(int from) throws IOException {
    int least = DocIdSetIterator.NO_MORE_DOCS;
    for (Weighed token : tokens) {
      least = Math.min(least, SignalReader.moved(token.goods(), from));
    }
    return least;
  }

  @Override
  public void fill(Window window, Worths worth) throws IOException {
    boolean any = false;
    for (Weighed token : tokens) {
      any |= window.isWide() ? addAll(token, window) : addFew(token, window);
    }
    if (any) {
      for (int i = counts.next(0); i < Window.WIDTH; i = counts.next(i + 1)) {
        if (window.has(i)) {
          worth.raise(i, texts.worth(window.from() + i, counts.at(i)));
        }
      }
      counts.clear();
    }
  }

  private boolean addAll(Weighed token, Window window) throws IOException {
    PostingsEnum goods = token.goods();
    if (SignalReader.moved(goods, window.from()) >= window.to()) {
      return false;
    }
    goods.nextPostings(window.to(), buffer);
    while (buffer.size > 0) {
      for (int i = 0; i < buffer.size; i++) {
        counts.add(buffer.docs[i] - window.from(), token.weight() * buffer.features[i]);
      }
      goods.nextPostings(window.to(), buffer);
    }
    return true;
  }

  private boolean addFew(Weighed token, Window window) throws IOException {
    PostingsEnum goods = token.goods();
    boolean any = false;
    for (int i = window.first(); i < Window.WIDTH; i = window.after(i)) {
      if (SignalReader.moved(goods, window.from() + i) == window.from() + i) {
        counts.add(i, token.weight() * goods.freq());
        any = true;
      }
    }
    return any;
  }

  /** The goods of a token and how much its counts are worth. */
  private record Weighed(PostingsEnum goods, float weight) {}
}
