package io.xiaoer.search.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads goods that have all of several parts. */
final class PiecesReader implements SignalReader {
  private final List<SignalReader> parts;
  private final float weight;
  private final float[] sums = new float[Window.WIDTH];
  private final float[] part = new float[Window.WIDTH];

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
  public void fill(Window window, float[] worth) throws IOException {
    Arrays.fill(sums, 0);
    parts.getFirst().fill(window, sums);
    for (SignalReader further : parts.subList(1, parts.size())) {
      Arrays.fill(part, 0);
      further.fill(window, part);
      for (int i = 0; i < sums.length; i++) {
        sums[i] = sums[i] > 0 && part[i] > 0 ? sums[i] + part[i] : 0;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      worth[i] = Math.max(worth[i], weight * sums[i]);
    }
  }
}
