package io.xiaoer.bot.commerce.pending;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Actions that wait for a yes. Each is done at most once. Safe from any thread. */
public final class PendingActions {

  /** How long a yes is waited for. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final String ADD =
      """
      INSERT INTO pending_action
        (id, member, conversation, kind, subject, state, created_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, 'OPEN', $6, $7)
      """;
  private static final String NEWEST =
      """
      SELECT * FROM pending_action
      WHERE member = $1 AND conversation = $2 AND state = 'OPEN' AND expires_at > $3
      ORDER BY created_at DESC, id LIMIT 1
      """;
  private static final String CLOSE =
      "UPDATE pending_action SET state = $1 WHERE id = $2 AND state = 'OPEN' AND expires_at > $3";

  private final Database database;
  private final Clock clock;
  private final Supplier<String> ids;

  /**
   * @param ids unguessable ones in production, of at most 40 printable characters
   */
  public PendingActions(Database database, Clock clock, Supplier<String> ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
  }

  /** Keeps it until its yes. Does nothing of it. */
  public Future<PendingAction> add(
      Tx tx, MemberKey member, ConversationKey conversation, Wanted wanted) {
    Instant now = clock.instant();
    PendingAction action =
        new PendingAction(
            ids.get(), member, conversation, wanted.kind(), wanted.subject(), now, now.plus(LIFE));
    return tx.update(
            ADD,
            action.id(),
            member.toString(),
            conversation.toString(),
            action.kind(),
            action.subject(),
            now.toEpochMilli(),
            action.expiresAt().toEpochMilli())
        .map(action);
  }

  /** What is wanted of whom. */
  public record Wanted(String kind, String subject) {}

  /** The newest that this member can say yes to in this conversation. */
  public Future<Optional<PendingAction>> open(MemberKey member, ConversationKey conversation) {
    return database
        .reads()
        .query(NEWEST, member.toString(), conversation.toString(), clock.millis())
        .map(rows -> rows.stream().findFirst().map(PendingActions::action));
  }

  /** Somebody says yes. */
  public Future<YesOutcome> yes(Tx tx, String id, MemberKey by) {
    return close(tx, id, by, "DONE");
  }

  /** Somebody says no; what was theirs and open is not any more. */
  public Future<YesOutcome> no(Tx tx, String id, MemberKey by) {
    return close(tx, id, by, "WITHDRAWN");
  }

  /** Forgets what nobody can say yes to any more since that time; tells how many. */
  public Future<Integer> forget(Instant before) {
    return database.transact(
        tx -> tx.update("DELETE FROM pending_action WHERE expires_at < $1", before.toEpochMilli()));
  }

  private Future<YesOutcome> close(Tx tx, String id, MemberKey by, String state) {
    return find(tx, id)
        .compose(
            found -> {
              if (found.isEmpty()) {
                return Future.succeededFuture(new YesOutcome.Gone());
              }
              return found.get().member().equals(by)
                  ? close(tx, found.get(), state)
                  : Future.succeededFuture(new YesOutcome.NotYours());
            });
  }

  private Future<YesOutcome> close(Tx tx, PendingAction action, String state) {
    return tx.update(CLOSE, state, action.id(), clock.millis())
        .map(changed -> changed == 1 ? new YesOutcome.Go(action) : new YesOutcome.Gone());
  }

  private static Future<Optional<PendingAction>> find(Sql sql, String id) {
    return sql.query("SELECT * FROM pending_action WHERE id = $1", id)
        .map(rows -> rows.stream().findFirst().map(PendingActions::action));
  }

  private static PendingAction action(Row row) {
    return new PendingAction(
        row.getString("id"),
        MemberKey.parse(row.getString("member")),
        ConversationKey.parse(row.getString("conversation")),
        row.getString("kind"),
        row.getString("subject"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }
}
