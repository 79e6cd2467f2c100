package io.xiaoer.bot.commerce.human;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shop's side of tickets: what an operator says goes into the chat with the same commit that
 * writes it down. Safe from any thread and on many nodes.
 */
public final class TicketDesk {

  private static final int BATCH = 100;

  private final Database database;
  private final Tickets tickets;
  private final Outbox outbox;
  private final TicketNotices notices;
  private final Duration idle;

  /**
   * @param idle after which time of silence a ticket closes by itself
   */
  public TicketDesk(
      Database database, Tickets tickets, Outbox outbox, TicketNotices notices, Duration idle) {
    this.database = database;
    this.tickets = tickets;
    this.outbox = outbox;
    this.notices = notices;
    this.idle = idle;
  }

  public Tickets tickets() {
    return tickets;
  }

  /**
   * Says that to the member. The same client id once more changes nothing and is answered alike.
   *
   * @param clientId the caller's own name of this reply, at most 64 characters, or null where a
   *     repetition means saying it twice
   */
  public Future<ReplyOutcome> reply(String id, String words, @Nullable String clientId) {
    Said said = Said.byOperator(words, clientId);
    return database.transact(tx -> reply(tx, id, said));
  }

  /** Ends it, and the clerk says that it is back; empty where it is closed already, or is none. */
  public Future<Optional<Ticket>> close(String id) {
    return database.transact(tx -> close(tx, id, Ending.OPERATOR));
  }

  /** The same in the transaction of a turn; whoever asked for it is told by the caller. */
  public Future<Optional<Ticket>> giveUp(Tx tx, String id) {
    return tickets.close(tx, id);
  }

  /** Ends the tickets on which nobody said anything for too long; tells how many. */
  public Future<Integer> expire(Instant now) {
    return tickets.idle(now.minus(idle), BATCH).compose(this::expireAll);
  }

  private Future<Integer> expireAll(List<String> idleOnes) {
    Future<Integer> count = Future.succeededFuture(0);
    for (String id : idleOnes) {
      count =
          count.compose(
              so ->
                  database
                      .transact(tx -> close(tx, id, Ending.IDLE))
                      .map(closed -> so + (closed.isPresent() ? 1 : 0)));
    }
    return count;
  }

  private Future<ReplyOutcome> reply(Tx tx, String id, Said said) {
    return Tickets.find(tx, id)
        .compose(
            ticket ->
                ticket.isEmpty()
                    ? outcome(new ReplyOutcome.Unknown())
                    : reply(tx, ticket.get(), said));
  }

  private Future<ReplyOutcome> reply(Tx tx, Ticket ticket, Said said) {
    return tickets
        .place(tx, ticket.id(), said)
        .compose(
            place ->
                Tickets.sentAs(tx, ticket.id(), said.clientId())
                    .compose(
                        before ->
                            before.isPresent()
                                ? outcome(new ReplyOutcome.Repeated(before.get()))
                                : place.isPresent()
                                    ? send(tx, ticket, place.get(), said)
                                    : outcome(new ReplyOutcome.Closed())));
  }

  private Future<ReplyOutcome> send(Tx tx, Ticket ticket, long place, Said said) {
    return Tickets.lastMessage(tx, ticket.id())
        .compose(last -> notices.answered(tx, ticket, said.words(), last.orElse(null)))
        .compose(drafts -> outbox.add(tx, drafts))
        .compose(_ -> tickets.write(tx, ticket.id(), place, said))
        .map(ReplyOutcome.Sent::new);
  }

  private Future<Optional<Ticket>> close(Tx tx, String id, Ending ending) {
    return tickets
        .close(tx, id)
        .compose(
            closed ->
                closed.isEmpty()
                    ? Future.succeededFuture(closed)
                    : notices
                        .closed(tx, closed.get(), ending)
                        .compose(drafts -> say(tx, drafts))
                        .map(closed));
  }

  private Future<Integer> say(Tx tx, List<Draft> drafts) {
    return outbox.add(tx, drafts).map(List::size);
  }

  private static Future<ReplyOutcome> outcome(ReplyOutcome outcome) {
    return Future.succeededFuture(outcome);
  }
}
