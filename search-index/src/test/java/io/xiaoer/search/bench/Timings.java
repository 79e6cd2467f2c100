package io.xiaoer.search.bench;

import java.util.Arrays;

/** Durations in nanoseconds. */
final class Timings {
  private final long[] nanos;
  private int count;

  Timings(int most) {
    nanos = new long[most];
  }

  void add(long duration) {
    nanos[count] = duration;
    count++;
  }

  double perSecond() {
    return count / (Arrays.stream(nanos, 0, count).sum() / 1e9);
  }

  double millis(double quantile) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(quantile * count) - 1] / 1e6;
  }
}
