package io.xiaoer.search.query;

import java.io.IOException;
import java.util.List;

/** Reads goods that have all of several parts. */
final class PiecesReader implements SignalReader {
  private final List<SignalReader> parts;
  private final float weight;
  private final Worths sums = new Worths();
  private final Worths part = new Worths();

  PiecesReader(List<SignalReader> parts, float weight) {
    this.parts = parts;
    this.weight = weight / parts.size();
  }

  @Override
  public int ahead(int from) throws IOException {
    int most = from;
    for (SignalReader one : parts) {
      most = Math.max(most, one.ahead(from));
    }
    return most;
  }

  @Override
  public void fill(Window window, Worths worth) throws IOException {
    sums.clear();
    parts.getFirst().fill(window, sums);
    for (SignalReader further : parts.subList(1, parts.size())) {
      part.clear();
      further.fill(window, part);
      addWhereBoth();
    }
    for (int i = sums.next(0); i < Window.WIDTH; i = sums.next(i + 1)) {
      worth.raise(i, weight * sums.at(i));
    }
  }

  private void addWhereBoth() {
    for (int i = sums.next(0); i < Window.WIDTH; i = sums.next(i + 1)) {
      if (part.at(i) > 0) {
        sums.add(i, part.at(i));
      } else {
        sums.drop(i);
      }
    }
  }
}
