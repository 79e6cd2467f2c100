package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.human.ReplyOutcome;
import io.xiaoer.bot.commerce.human.Ticket;
import io.xiaoer.bot.commerce.human.TicketDesk;
import io.xiaoer.bot.commerce.human.TicketLine;
import io.xiaoer.bot.commerce.human.TicketPage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators see and do about members who wait for a person. Safe from any thread. */
public interface TicketBook {

  /**
   * Open tickets with the longest waiting first, others newest first.
   *
   * @param open which are wanted, or null for all
   */
  Future<TicketPage> list(@Nullable Boolean open, int limit);

  Future<Optional<Ticket>> find(String id);

  /** Everything said on it, oldest first. */
  Future<List<TicketLine>> lines(String id);

  /** Says that to the member; once for each client id. */
  Future<ReplyOutcome> reply(String id, String words, @Nullable String clientId);

  /** Ends it; empty where it is closed already, or is none. */
  Future<Optional<Ticket>> close(String id);

  /** The book of the shop itself. */
  static TicketBook of(TicketDesk desk) {
    return new TicketBook() {
      @Override
      public Future<TicketPage> list(@Nullable Boolean open, int limit) {
        return desk.tickets().list(open, limit);
      }

      @Override
      public Future<Optional<Ticket>> find(String id) {
        return desk.tickets().find(id);
      }

      @Override
      public Future<List<TicketLine>> lines(String id) {
        return desk.tickets().lines(id);
      }

      @Override
      public Future<ReplyOutcome> reply(String id, String words, @Nullable String clientId) {
        return desk.reply(id, words, clientId);
      }

      @Override
      public Future<Optional<Ticket>> close(String id) {
        return desk.close(id);
      }
    };
  }
}
