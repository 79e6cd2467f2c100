package io.xiaoer.bot.app.bench;

import java.util.Arrays;

/** Durations of requests, in nanoseconds. */
final class Timings {

  private final long[] nanos;
  private int count;

  Timings(int most) {
    this.nanos = new long[most];
  }

  void add(long duration) {
    nanos[count] = duration;
    count++;
  }

  double medianMillis() {
    return quantile(0.5);
  }

  double p99Millis() {
    return quantile(0.99);
  }

  private double quantile(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * count) - 1] / 1e6;
  }
}
