package io.xiaoer.bot.web.management;

import java.util.List;

/**
 * One ticket with everything said on it.
 *
 * @param privately whether only the member will see the answer
 * @param longest of an answer, in characters
 * @param replyId under which the answer of this page is sent
 */
public record TicketView(
    TicketListView.Row ticket,
    boolean open,
    boolean privately,
    List<Line> lines,
    int longest,
    String replyId) {

  public TicketView {
    lines = List.copyOf(lines);
  }

  /** Something said. */
  public record Line(String kind, String author, String words, String when) {}
}
