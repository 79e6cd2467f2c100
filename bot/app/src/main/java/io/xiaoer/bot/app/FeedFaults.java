package io.xiaoer.bot.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.xiaoer.bot.commerce.catalog.ImportReport;

/** Counts the feed rows that were left out, as {@code xiaoer.feed.faults}. */
final class FeedFaults {

  private final Counter faults;

  FeedFaults(MeterRegistry metrics) {
    this.faults = Counter.builder("xiaoer.feed.faults").register(metrics);
  }

  /** The report, when its faults are counted. */
  ImportReport counted(ImportReport report) {
    faults.increment(report.faults().size());
    return report;
  }
}
