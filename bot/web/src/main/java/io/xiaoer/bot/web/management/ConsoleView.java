package io.xiaoer.bot.web.management;

import java.util.List;

/**
 * The console of somebody who signed in.
 *
 * @param waiting members who wait for a person
 */
public record ConsoleView(
    long waiting,
    long products,
    long revision,
    long indexed,
    long orders,
    List<Row> latest,
    List<Feed> feeds) {

  public ConsoleView {
    latest = List.copyOf(latest);
    feeds = List.copyOf(feeds);
  }

  /** An order; its number is masked, as a screen has many readers. */
  public record Row(String when, String number, String status, String total) {}

  /** The last reading of a feed. */
  public record Feed(String name, int rows, int faults) {}
}
