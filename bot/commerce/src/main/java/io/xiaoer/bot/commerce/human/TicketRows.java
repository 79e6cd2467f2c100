package io.xiaoer.bot.commerce.human;

import io.vertx.sqlclient.Row;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import java.time.Instant;

/** The statements of tickets, and their rows. */
final class TicketRows {

  private static final String NAMED =
      "*, (SELECT name FROM member WHERE member.id = ticket.member) AS member_name";

  static final String SELECT = "SELECT " + NAMED + " FROM ticket";
  static final String OPEN =
      """
      INSERT INTO ticket
        (id, conversation, kind, member, privately, quiet, product_id, language, state, answered,
         lines, opened_at, touched_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'OPEN', 0, 0, $9, $9)
      ON CONFLICT (conversation, member) WHERE state = 'OPEN' DO UPDATE SET
        privately = CASE WHEN excluded.privately = 1 THEN 1 ELSE ticket.privately END,
        quiet = CASE WHEN excluded.quiet = 1 THEN 1 ELSE ticket.quiet END
      """;
  static final String STANDING =
      SELECT + " WHERE conversation = $1 AND member = $2 AND state = 'OPEN'";
  static final String ONE = SELECT + " WHERE id = $1";

  /** Its row is locked by this, so that two lines never take one place. */
  static final String TAKE_PLACE =
      """
      UPDATE ticket SET
        lines = lines + 1,
        touched_at = $1,
        answered = CASE WHEN $2 = 1 THEN 1 ELSE answered END,
        quiet = CASE WHEN $2 = 1 THEN 1 ELSE quiet END
      WHERE id = $3 AND state = 'OPEN'
      RETURNING lines
      """;

  static final String SAY =
      """
      INSERT INTO ticket_line (ticket, position, author, words, client_id, message, said_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;
  static final String LINES = "SELECT * FROM ticket_line WHERE ticket = $1 ORDER BY position";
  static final String BY_CLIENT = "SELECT * FROM ticket_line WHERE ticket = $1 AND client_id = $2";
  static final String LAST_OF_MEMBER =
      """
      SELECT message FROM ticket_line
      WHERE ticket = $1 AND author = 'MEMBER' AND message IS NOT NULL
      ORDER BY position DESC LIMIT 1
      """;
  static final String CLOSE =
      "UPDATE ticket SET state = 'CLOSED' WHERE id = $1 AND state = 'OPEN' RETURNING " + NAMED;
  static final String IDLE =
      "SELECT id FROM ticket WHERE state = 'OPEN' AND touched_at <= $1 ORDER BY touched_at LIMIT"
          + " $2";
  static final String FORGET = "DELETE FROM ticket WHERE state = 'CLOSED' AND touched_at < $1";

  private TicketRows() {}

  static Ticket ticket(Row row) {
    String name = row.getString("member_name");
    return new Ticket(
        row.getString("id"),
        new Conversation(
            ConversationKey.parse(row.getString("conversation")),
            ConversationKind.valueOf(row.getString("kind"))),
        MemberKey.parse(row.getString("member")),
        name == null ? "" : name,
        row.getInteger("privately") == 1,
        row.getInteger("quiet") == 1,
        row.getString("product_id"),
        row.getString("language"),
        row.getString("state").equals("OPEN"),
        row.getInteger("answered") == 1,
        Instant.ofEpochMilli(row.getLong("opened_at")),
        Instant.ofEpochMilli(row.getLong("touched_at")));
  }

  static TicketLine line(Row row) {
    String message = row.getString("message");
    return new TicketLine(
        row.getLong("position"),
        TicketLine.Author.valueOf(row.getString("author")),
        row.getString("words"),
        message == null ? null : new MessageRef(message),
        Instant.ofEpochMilli(row.getLong("said_at")));
  }
}
