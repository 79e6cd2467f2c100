package io.xiaoer.bot.commerce.human;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.human.TicketLine.Author;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tickets. One is open for a member in a conversation at most, however often they ask. Safe
 * from any thread and on many nodes; futures fail only where the database does.
 */
public final class Tickets {

  private final Database database;
  private final Clock clock;
  private final Supplier<String> ids;

  /**
   * @param ids gives unique ids of at most 64 characters
   */
  public Tickets(Database database, Clock clock, Supplier<String> ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
  }

  /** Opens a ticket, or goes on with the one that is open; what was said is added to it. */
  public Future<Ticket> open(Tx tx, Opening opening) {
    String conversation = opening.conversation().key().toString();
    return tx.update(
            TicketRows.OPEN,
            ids.get(),
            conversation,
            opening.conversation().kind().name(),
            opening.member().toString(),
            opening.manner().privately() ? 1 : 0,
            opening.manner().quiet() ? 1 : 0,
            opening.productId(),
            opening.language(),
            clock.millis())
        .compose(_ -> standing(tx, opening.conversation().key(), opening.member()))
        .map(Optional::orElseThrow)
        .compose(ticket -> sayAll(tx, ticket, opening.before()));
  }

  /** The open ticket of that member there, as committed. */
  public Future<Optional<Ticket>> standing(ConversationKey conversation, MemberKey member) {
    return standing(database.reads(), conversation, member);
  }

  /** Adds what was said; false where the ticket is closed, or is none. */
  public Future<Boolean> say(Tx tx, String id, Said said) {
    return place(tx, id, said)
        .compose(
            place ->
                place.isEmpty()
                    ? Future.succeededFuture(false)
                    : write(tx, id, place.get(), said).map(true));
  }

  /** Closes it; empty where it is closed already, or is none. */
  public Future<Optional<Ticket>> close(Tx tx, String id) {
    return tx.query(TicketRows.CLOSE, id)
        .map(rows -> rows.stream().findFirst().map(TicketRows::ticket));
  }

  /** The ticket of that id, as committed. */
  public Future<Optional<Ticket>> find(String id) {
    return find(database.reads(), id);
  }

  /** Everything said on it, oldest first. */
  public Future<List<TicketLine>> lines(String id) {
    return database
        .reads()
        .query(TicketRows.LINES, id)
        .map(rows -> rows.stream().map(TicketRows::line).toList());
  }

  /**
   * The tickets, those that have waited longest first where only open ones are wanted, else the
   * newest first.
   *
   * @param open which are wanted, or null for all
   */
  public Future<TicketPage> list(@Nullable Boolean open, int limit) {
    String which = open == null ? "" : " WHERE state = '" + (open ? "OPEN" : "CLOSED") + "'";
    String order = Boolean.TRUE.equals(open) ? "touched_at" : "touched_at DESC";
    Sql reads = database.reads();
    return reads
        .query("SELECT COUNT(*) AS total FROM ticket" + which)
        .compose(
            counted ->
                reads
                    .query(
                        TicketRows.SELECT + which + " ORDER BY " + order + ", id LIMIT $1",
                        (long) limit)
                    .map(
                        rows ->
                            new TicketPage(
                                counted.getFirst().getLong("total"),
                                rows.stream().map(TicketRows::ticket).toList())));
  }

  /** Forgets closed tickets of which nothing was heard since that time; tells how many. */
  public Future<Integer> forget(Instant before) {
    return database.transact(tx -> tx.update(TicketRows.FORGET, before.toEpochMilli()));
  }

  /** The ids of open tickets on which nothing was said since that time. */
  Future<List<String>> idle(Instant since, int limit) {
    return database
        .reads()
        .query(TicketRows.IDLE, since.toEpochMilli(), (long) limit)
        .map(rows -> rows.stream().map(row -> row.getString("id")).toList());
  }

  static Future<Optional<Ticket>> find(Sql sql, String id) {
    return sql.query(TicketRows.ONE, id)
        .map(rows -> rows.stream().findFirst().map(TicketRows::ticket));
  }

  /** The next place on an open ticket, which is locked by taking it. */
  Future<Optional<Long>> place(Tx tx, String id, Said said) {
    int answers = said.author() == Author.OPERATOR ? 1 : 0;
    return tx.query(TicketRows.TAKE_PLACE, clock.millis(), answers, id)
        .map(rows -> rows.stream().findFirst().map(row -> row.getLong("lines")));
  }

  Future<TicketLine> write(Tx tx, String id, long place, Said said) {
    MessageRef message = said.message();
    Instant now = clock.instant();
    return tx.update(
            TicketRows.SAY,
            id,
            place,
            said.author().name(),
            said.words(),
            said.clientId(),
            message == null ? null : message.id(),
            now.toEpochMilli())
        .map(_ -> new TicketLine(place, said.author(), said.words(), message, now));
  }

  /** The line that the operator sent under that name of theirs. */
  static Future<Optional<TicketLine>> sentAs(Sql sql, String id, @Nullable String clientId) {
    return clientId == null
        ? Future.succeededFuture(Optional.empty())
        : sql.query(TicketRows.BY_CLIENT, id, clientId)
            .map(rows -> rows.stream().findFirst().map(TicketRows::line));
  }

  /** The member's last message that can be quoted. */
  static Future<Optional<MessageRef>> lastMessage(Sql sql, String id) {
    return sql.query(TicketRows.LAST_OF_MEMBER, id)
        .map(
            rows -> rows.stream().findFirst().map(row -> new MessageRef(row.getString("message"))));
  }

  private static Future<Optional<Ticket>> standing(
      Sql sql, ConversationKey conversation, MemberKey member) {
    return sql.query(TicketRows.STANDING, conversation.toString(), member.toString())
        .map(rows -> rows.stream().findFirst().map(TicketRows::ticket));
  }

  private Future<Ticket> sayAll(Tx tx, Ticket ticket, List<Said> words) {
    Future<Boolean> all = Future.succeededFuture(true);
    for (Said said : words) {
      all = all.compose(_ -> say(tx, ticket.id(), said));
    }
    return all.map(ticket);
  }
}
