package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code proposal}. */
final class ProposalRows {

  enum State {
    OPEN,
    CONFIRMED,
    WITHDRAWN,
    REPLACED
  }

  record Stored(
      Proposal proposal, boolean memberPrice, State state, @Nullable String orderNumber) {}

  private ProposalRows() {}

  static Future<Proposal> insert(Tx tx, Proposal proposal, boolean memberPrice, Instant now) {
    return tx.update(
            "INSERT INTO proposal (id, buyer, conversation, conversation_kind, lines, member_price,"
                + " share_code, state, created_at, expires_at)"
                + " VALUES ($1, $2, $3, $4, $5, $6, $7, 'OPEN', $8, $9)",
            proposal.id(),
            proposal.buyer().toString(),
            proposal.origin().key().toString(),
            proposal.origin().kind().name(),
            LineJson.encode(proposal.lines()),
            memberPrice ? 1 : 0,
            proposal.shareCode(),
            now.toEpochMilli(),
            proposal.expiresAt().toEpochMilli())
        .map(proposal);
  }

  static Future<Optional<Stored>> find(Sql sql, String id) {
    return sql.query("SELECT * FROM proposal WHERE id = $1", id)
        .map(rows -> rows.stream().findFirst().map(ProposalRows::stored));
  }

  static Future<Optional<Proposal>> newestOpen(
      Sql sql, MemberKey buyer, ConversationKey conversation, Instant now) {
    return sql.query(
            "SELECT * FROM proposal WHERE buyer = $1 AND conversation = $2 AND state = 'OPEN'"
                + " AND expires_at > $3 ORDER BY created_at DESC, id LIMIT 1",
            buyer.toString(),
            conversation.toString(),
            now.toEpochMilli())
        .map(rows -> rows.stream().findFirst().map(row -> stored(row).proposal()));
  }

  /** Makes it confirmed, if it still can be: of two confirmations one gets through. */
  static Future<Boolean> confirm(Tx tx, String id, String orderNumber, Instant now) {
    return tx.update(
            "UPDATE proposal SET state = 'CONFIRMED', order_number = $1"
                + " WHERE id = $2 AND state = 'OPEN' AND expires_at > $3",
            orderNumber,
            id,
            now.toEpochMilli())
        .map(changed -> changed == 1);
  }

  /** Takes a confirmation back within the transaction that made it. */
  static Future<Integer> reopen(Tx tx, String id) {
    return tx.update("UPDATE proposal SET state = 'OPEN', order_number = NULL WHERE id = $1", id);
  }

  static Future<Boolean> close(Tx tx, String id, State state) {
    return tx.update(
            "UPDATE proposal SET state = $1 WHERE id = $2 AND state = 'OPEN'", state.name(), id)
        .map(changed -> changed == 1);
  }

  private static Stored stored(Row row) {
    return new Stored(
        proposal(row),
        row.getInteger("member_price") == 1,
        State.valueOf(row.getString("state")),
        row.getString("order_number"));
  }

  private static Proposal proposal(Row row) {
    return new Proposal(
        row.getString("id"),
        MemberKey.parse(row.getString("buyer")),
        new Conversation(
            ConversationKey.parse(row.getString("conversation")),
            ConversationKind.valueOf(row.getString("conversation_kind"))),
        LineJson.decode(row.getString("lines")),
        row.getString("share_code"),
        Instant.ofEpochMilli(row.getLong("expires_at")));
  }
}
