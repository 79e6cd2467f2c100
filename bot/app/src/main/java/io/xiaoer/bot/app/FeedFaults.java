package io.xiaoer.bot.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the feed rows that were left out, as {@code xiaoer.feed.faults}, and names them. */
final class FeedFaults {

  private static final Logger LOGGER = LoggerFactory.getLogger(FeedFaults.class);

  /** The others stand in the catalogue's status. */
  private static final int LOGGED = 50;

  private final Counter faults;

  FeedFaults(MeterRegistry metrics) {
    this.faults = Counter.builder("xiaoer.feed.faults").register(metrics);
  }

  /** The report, when its faults are counted. */
  ImportReport counted(ImportReport report) {
    faults.increment(report.faults().size());
    return report;
  }

  /** Writes the first of them into the log. */
  void log(ImportReport report) {
    report.faults().stream()
        .limit(LOGGED)
        .forEach(
            fault ->
                LOGGER
                    .atWarn()
                    .addKeyValue("source", report.source())
                    .addKeyValue("line", fault.line())
                    .addKeyValue("reason", fault.reason())
                    .log("feed row left out"));
  }
}
