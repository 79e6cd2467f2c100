package io.xiaoer.bot.app;

import java.util.Arrays;

/** Reads figures out of what Prometheus would scrape. */
final class MetricsPage {

  private MetricsPage() {}

  /** The sum of a meter's samples whose labels hold all of these. */
  static double sum(String page, String meter, String... labels) {
    return page.lines()
        .filter(line -> line.startsWith(meter + "{"))
        .filter(line -> Arrays.stream(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
