package io.xiaoer.bot.commerce.human;

import java.util.List;

/** Tickets, and how many there are in all of that kind. */
public record TicketPage(long total, List<Ticket> tickets) {

  public TicketPage {
    tickets = List.copyOf(tickets);
  }
}
