package io.xiaoer.bot.web.management;

import java.util.List;

/** Members who wait for a person, the longest waiting first. */
public record TicketListView(List<Row> rows) {

  public TicketListView {
    rows = List.copyOf(rows);
  }

  /**
   * One of them.
   *
   * @param product the good it is about, or empty
   */
  public record Row(String id, String name, String when, String product, boolean answered) {}
}
