package io.xiaoer.bot.commerce.outbox;

import io.vertx.sqlclient.Row;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The statements of the outbox, and its rows. */
final class OutboxSql {

  static final String INSERT =
      """
      INSERT INTO outbox
        (id, lane, seq, state, conversation, kind, audience, reply, quotes, ticket,
         attempts, doubtful, released, created_at, due_at)
      VALUES ($1, $2, $3, 'PENDING', $4, $5, $6, $7, $8, $9, 0, 0, 0, $10, $10)
      """;

  private static final String FIRST_OF_LANE =
      """
      NOT EXISTS (
        SELECT 1 FROM outbox e
        WHERE e.lane = o.lane AND e.seq < o.seq AND e.state IN ('PENDING', 'SENDING'))
      """;

  // The last line of the guard is asked again after waiting for a row that another sender has just
  // claimed: its lease has made it not due.
  private static final String CLAIM =
      """
      UPDATE outbox SET
        state = 'SENDING',
        doubtful = CASE WHEN state = 'SENDING' THEN 1 ELSE doubtful END,
        attempts = attempts + 1,
        released = 0,
        due_at = $2
      WHERE id IN (
        SELECT o.id FROM outbox o
        WHERE o.state IN ('PENDING', 'SENDING') AND o.due_at <= $1 %s
          AND %s
        %s)
      AND state IN ('PENDING', 'SENDING') AND due_at <= $1
      RETURNING *
      """;

  static final String CLAIM_DUE =
      CLAIM.formatted("", FIRST_OF_LANE, "ORDER BY o.due_at, o.created_at LIMIT $3");
  static final String CLAIM_ONE = CLAIM.formatted("AND o.id = $3", FIRST_OF_LANE, "");

  static final String SENT = settle("state = 'SENT', message = $2, fault = NULL");
  static final String DEFERRED =
      settle(
          "state = CASE WHEN attempts >= $2 THEN 'DEAD' ELSE 'PENDING' END,"
              + " due_at = $3, fault = $4");
  static final String UNREACHABLE =
      settle("state = CASE WHEN released = 1 THEN 'PENDING' ELSE 'WAITING' END, due_at = $2");
  static final String REFUSED = settle("state = 'DEAD', fault = $2");

  static final String RELEASE_MEMBER = release("audience = $1");
  static final String RELEASE_CONVERSATION = release("conversation = $1");

  static final String RECOVER = "UPDATE outbox SET due_at = $1 WHERE state = 'SENDING'";
  static final String NEXT_DUE =
      """
      SELECT MIN(o.due_at) AS due FROM outbox o
      WHERE o.state IN ('PENDING', 'SENDING') AND %s
      """
          .formatted(FIRST_OF_LANE);
  static final String SAID =
      """
      SELECT reply FROM outbox
      WHERE conversation = $1 AND state = 'SENT' AND message = $2
        AND (audience = '' OR audience = $3)
      """;
  static final String ANSWERS =
      """
      SELECT reply FROM outbox
      WHERE conversation = $1 AND quotes = $2 AND (audience = '' OR audience = $3)
      ORDER BY created_at, seq LIMIT 5
      """;
  static final String COUNTS = "SELECT state, COUNT(*) AS n FROM outbox GROUP BY state";
  static final String FORGET =
      "DELETE FROM outbox WHERE created_at < $1 AND state IN ('SENT', 'DEAD')";

  private OutboxSql() {}

  /** The arguments of {@link #INSERT} for each message. */
  static List<@Nullable Object[]> rows(List<Outbound> messages, List<Long> numbers, long now) {
    return IntStream.range(0, messages.size())
        .mapToObj(i -> row(messages.get(i), numbers.get(i), now))
        .toList();
  }

  static List<OutboxRow> claimed(List<Row> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(row -> row.getLong("created_at")))
        .map(OutboxSql::claimed)
        .toList();
  }

  static OutboxState state(Row row) {
    return OutboxState.valueOf(row.getString("state"));
  }

  static Map<OutboxState, Long> counts(List<Row> rows) {
    Map<OutboxState, Long> counts = new EnumMap<>(OutboxState.class);
    rows.forEach(row -> counts.put(state(row), row.getLong("n")));
    return counts;
  }

  private static String settle(String change) {
    return "UPDATE outbox SET " + change + " WHERE id = $1 AND state = 'SENDING' RETURNING *";
  }

  private static String release(String whose) {
    return "UPDATE outbox SET released = 1,"
        + " state = CASE WHEN state = 'WAITING' THEN 'PENDING' ELSE state END"
        + " WHERE state IN ('WAITING', 'SENDING') AND "
        + whose;
  }

  private static @Nullable Object[] row(Outbound message, long number, long now) {
    return new @Nullable Object[] {
      message.id(),
      LaneNumbers.lane(message),
      number,
      message.conversation().key().toString(),
      message.conversation().kind().name(),
      audience(message.audience()),
      ReplyJson.write(message.reply()),
      message.quotes() == null ? null : message.quotes().id(),
      message.ticket(),
      now
    };
  }

  private static OutboxRow claimed(Row row) {
    return new OutboxRow(
        message(row),
        row.getInteger("attempts"),
        row.getInteger("doubtful") == 1,
        Instant.ofEpochMilli(row.getLong("created_at")));
  }

  private static Outbound message(Row row) {
    String quotes = row.getString("quotes");
    return new Outbound(
        row.getString("id"),
        new Conversation(
            ConversationKey.parse(row.getString("conversation")),
            ConversationKind.valueOf(row.getString("kind"))),
        audience(row.getString("audience")),
        ReplyJson.read(row.getString("reply")),
        quotes == null ? null : new MessageRef(quotes),
        row.getString("ticket"));
  }

  private static String audience(Audience audience) {
    return switch (audience) {
      case Audience.Everyone() -> "";
      case Audience.Only(var member) -> member.toString();
    };
  }

  private static Audience audience(String text) {
    return text.isEmpty() ? new Audience.Everyone() : new Audience.Only(MemberKey.parse(text));
  }
}
