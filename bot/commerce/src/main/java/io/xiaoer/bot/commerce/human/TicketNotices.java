package io.xiaoer.bot.commerce.human;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.MessageRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts into words, and into the chat, what happens to a ticket at the shop's side. */
public interface TicketNotices {

  /**
   * The shop answers.
   *
   * @param ticket as it was before: where it was not quiet yet, it is from now on
   * @param last the member's last message, to be quoted, or null
   */
  Future<List<Draft>> answered(Tx tx, Ticket ticket, String words, @Nullable MessageRef last);

  /** The ticket is closed and the clerk is back. */
  Future<List<Draft>> closed(Tx tx, Ticket ticket, Ending ending);
}
