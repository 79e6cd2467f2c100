package io.xiaoer.bot.commerce.outbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.reply.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages that are to be sent, committed with the effect that they speak of.
 *
 * <p>A message is claimed by one sender at a time, and only when no earlier message of its lane
 * (conversation and audience) is open, so that each lane is sent in order. A sender that vanishes
 * loses its claim when the lease runs out; the message is then sent again under the same id, marked
 * as doubtful. Safe from any thread and on many nodes.
 */
public final class Outbox {

  private static final Logger LOGGER = LoggerFactory.getLogger(Outbox.class);

  private final Database database;
  private final Clock clock;
  private final Supplier<String> ids;
  private final OutboxSettings settings;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /**
   * Makes the outbox.
   *
   * @param ids gives unique message ids of at most 64 characters
   */
  public Outbox(Database database, Clock clock, Supplier<String> ids, OutboxSettings settings) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
    this.settings = settings;
  }

  /**
   * Calls the listener after every commit that made messages due, on any thread. It must not block.
   */
  public void onAdded(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Adds the messages to the transaction; they get their ids, and keep their order in each lane.
   */
  public Future<List<Outbound>> add(Tx tx, List<Draft> drafts) {
    List<Outbound> messages = drafts.stream().map(this::outbound).toList();
    if (messages.isEmpty()) {
      return Future.succeededFuture(messages);
    }
    tx.afterCommit(this::wake);
    return LaneNumbers.take(tx, messages)
        .compose(
            numbers ->
                tx.batch(OutboxSql.INSERT, OutboxSql.rows(messages, numbers, clock.millis())))
        .map(messages);
  }

  /**
   * Claims up to that many messages whose time has come, the longest due first. Each belongs to the
   * caller until {@link #settle} or the end of the lease.
   */
  public Future<List<OutboxRow>> due(Instant now, int limit) {
    return database
        .transact(
            tx -> tx.query(OutboxSql.CLAIM_DUE, now.toEpochMilli(), leaseEnd(now), (long) limit))
        .map(OutboxSql::claimed);
  }

  /**
   * Claims that very message, for an answer that goes another way than the sender's; empty where it
   * is not due, is behind another of its lane, or is claimed already.
   */
  public Future<Optional<OutboxRow>> claim(String id, Instant now) {
    return database.transact(tx -> claim(tx, id, now));
  }

  /** The same inside a transaction: a message that it adds is claimed before anybody sees it. */
  public Future<Optional<OutboxRow>> claim(Tx tx, String id, Instant now) {
    return tx.query(OutboxSql.CLAIM_ONE, now.toEpochMilli(), leaseEnd(now), id)
        .map(rows -> OutboxSql.claimed(rows).stream().findFirst());
  }

  /**
   * Notes what became of a claimed message. Deferred ones come back at their time, or die after too
   * many attempts; nothing happens where the message is not claimed any more.
   */
  public Future<Void> settle(String id, Delivery delivery, Instant now) {
    return database.transact(tx -> settle(tx, id, delivery, now)).map(rows -> settled(id, rows));
  }

  /** Makes the messages due that wait for this member to be reachable; tells how many. */
  public Future<Integer> release(MemberKey member) {
    return database.transact(tx -> release(tx, member));
  }

  /** The same, once the transaction is committed. */
  public Future<Integer> release(Tx tx, MemberKey member) {
    tx.afterCommit(this::wake);
    return tx.update(OutboxSql.RELEASE_MEMBER, member.toString());
  }

  /** Makes the messages due that wait for this very conversation to be opened; tells how many. */
  public Future<Integer> release(Tx tx, ConversationKey conversation) {
    tx.afterCommit(this::wake);
    return tx.update(OutboxSql.RELEASE_CONVERSATION, conversation.toString());
  }

  /**
   * Takes every claim back at once; tells how many. For the start of the only node, where all
   * earlier senders are gone for sure: other nodes wait for the leases to run out.
   */
  public Future<Integer> recover() {
    return database.transact(
        tx -> {
          tx.afterCommit(this::wake);
          return tx.update(OutboxSql.RECOVER, clock.millis());
        });
  }

  /**
   * What was said in that message of ours, for a member who quotes it; empty where it is not ours,
   * was for another member, or is long forgotten.
   */
  public Future<Optional<Reply>> said(
      ConversationKey conversation, MessageRef message, MemberKey reader) {
    return database
        .reads()
        .query(OutboxSql.SAID, conversation.toString(), message.id(), reader.toString())
        .map(rows -> rows.stream().findFirst().map(row -> ReplyJson.read(row.getString("reply"))));
  }

  /** What was answered to that message of theirs; empty where nothing was, or it is forgotten. */
  public Future<List<Reply>> answers(
      ConversationKey conversation, MessageRef message, MemberKey asker) {
    return database
        .reads()
        .query(OutboxSql.ANSWERS, conversation.toString(), message.id(), asker.toString())
        .map(rows -> rows.stream().map(row -> ReplyJson.read(row.getString("reply"))).toList());
  }

  /** When the next message can be claimed, as things stand; empty where nothing is open. */
  public Future<Optional<Instant>> nextDue() {
    return database
        .reads()
        .query(OutboxSql.NEXT_DUE)
        .map(
            rows -> Optional.ofNullable(rows.getFirst().getLong("due")).map(Instant::ofEpochMilli));
  }

  /** How many messages stand where; states without any are left out. */
  public Future<Map<OutboxState, Long>> counts() {
    return database.reads().query(OutboxSql.COUNTS).map(OutboxSql::counts);
  }

  /** Forgets the sent and dead messages made before that time; tells how many. */
  public Future<Integer> forget(Instant before) {
    return database.transact(tx -> tx.update(OutboxSql.FORGET, before.toEpochMilli()));
  }

  private Future<List<Row>> settle(Tx tx, String id, Delivery delivery, Instant now) {
    return switch (delivery) {
      case Delivery.Delivered(var message) ->
          tx.query(OutboxSql.SENT, id, message == null ? null : message.id());
      case Delivery.Deferred(var kind, var after) ->
          tx.query(OutboxSql.DEFERRED, id, settings.attempts(), retryAt(now, after), kind.label());
      case Delivery.Unreachable _ -> tx.query(OutboxSql.UNREACHABLE, id, now.toEpochMilli());
      case Delivery.Undeliverable(var kind, _) -> tx.query(OutboxSql.REFUSED, id, kind.label());
    };
  }

  private @Nullable Void settled(String id, List<Row> rows) {
    rows.stream()
        .filter(row -> OutboxSql.state(row) == OutboxState.DEAD)
        .forEach(
            row ->
                LOGGER
                    .atWarn()
                    .addKeyValue("message", id)
                    .addKeyValue("failureKind", row.getString("fault"))
                    .log("message given up"));
    wake();
    return null;
  }

  private Outbound outbound(Draft draft) {
    return new Outbound(
        ids.get(),
        draft.conversation(),
        draft.audience(),
        draft.reply(),
        draft.quotes(),
        draft.ticket());
  }

  private long leaseEnd(Instant now) {
    return now.plus(settings.lease()).toEpochMilli();
  }

  private long retryAt(Instant now, Duration after) {
    Duration pause = after.compareTo(settings.pause()) < 0 ? settings.pause() : after;
    return now.plus(pause).toEpochMilli();
  }

  private void wake() {
    listeners.forEach(Runnable::run);
  }
}
