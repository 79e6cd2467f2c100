package io.xiaoer.search.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * How long things took, in nanoseconds: on the clock and, so that other work on the machine does
 * not count, on the processor. Used by the thread that does them.
 */
final class Timings {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long[] nanos;
  private int count;
  private long processor;

  Timings(int most) {
    nanos = new long[most];
  }

  static long processorNow() {
    return THREADS.getCurrentThreadCpuTime();
  }

  void add(long duration, long onProcessor) {
    nanos[count] = duration;
    processor += onProcessor;
    count++;
  }

  /** How many a whole core would do in a second. */
  double perCore() {
    return count / (processor / 1e9);
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
