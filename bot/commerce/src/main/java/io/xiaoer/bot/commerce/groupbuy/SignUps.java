package io.xiaoer.bot.commerce.groupbuy;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.MemberKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Signing up for a group buy. Entries are added in the order of commits, however many members sign
 * up at once, and only while it is open. Safe from any thread.
 */
public final class SignUps {

  private static final String LOCK =
      "UPDATE group_buy SET last = last WHERE id = $1 AND status = 'OPEN'";

  private static final String NUMBER =
      "UPDATE group_buy SET last = last + $1 WHERE id = $2 RETURNING last";

  private static final String INSERT =
      """
      INSERT INTO group_buy_entry
        (group_buy, seq, turn, member, person, name, ref, quantity, note, at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """;

  private static final String LINES =
      """
      SELECT e.member, e.person, e.name, e.ref, e.quantity, e.note, e.turn
      FROM group_buy_entry e JOIN (
        SELECT MIN(seq) AS joined, MAX(seq) AS latest FROM group_buy_entry
        WHERE group_buy = $1 GROUP BY member, person, ref) s ON e.seq = s.latest
      WHERE e.group_buy = $1
      ORDER BY s.joined
      """;

  private static final String ASK =
      """
      INSERT INTO group_buy_question
        (group_buy, member, kind, person, refs, quantity, more, asked_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (group_buy, member) DO UPDATE SET
        kind = excluded.kind, person = excluded.person, refs = excluded.refs,
        quantity = excluded.quantity, more = excluded.more, asked_at = excluded.asked_at
      """;

  private final Database database;
  private final GroupBuys groupBuys;
  private final Clock clock;

  public SignUps(Database database, GroupBuys groupBuys, Clock clock) {
    this.database = database;
    this.groupBuys = groupBuys;
    this.clock = clock;
  }

  /**
   * Changes lines of a group buy.
   *
   * @param changes makes of the sheet, which nobody else changes meanwhile, the lines that are new;
   *     their turn numbers do not matter
   */
  public Future<ApplyOutcome> apply(
      Tx tx, String id, Function<SignUpSheet, List<GroupBuyLine>> changes) {
    return tx.update(LOCK, id)
        .compose(
            open ->
                open == 0
                    ? Future.succeededFuture(new ApplyOutcome.Ended())
                    : groupBuys
                        .find(tx, id)
                        .map(Optional::orElseThrow)
                        .compose(sheet -> write(tx, sheet, changes.apply(sheet))));
  }

  /** What the member was asked and has not answered, as committed. */
  public Future<Optional<OpenQuestion>> asked(String id, MemberKey member) {
    return asked(database.reads(), id, member);
  }

  /** The same as a transaction sees it. */
  public Future<Optional<OpenQuestion>> asked(Sql sql, String id, MemberKey member) {
    return sql.query(
            "SELECT * FROM group_buy_question WHERE group_buy = $1 AND member = $2",
            id,
            member.toString())
        .map(rows -> rows.stream().findFirst().map(GroupBuyRows::question));
  }

  /** Remembers that the member was asked that, instead of anything before. */
  public Future<Void> ask(Tx tx, String id, MemberKey member, OpenQuestion question) {
    BigDecimal quantity = question.quantity();
    return tx.update(
            ASK,
            id,
            member.toString(),
            question.kind(),
            question.person(),
            String.join("\n", question.refs()),
            quantity == null ? null : GroupBuyRows.thousandths(quantity),
            question.more() ? 1 : 0,
            clock.millis())
        .mapEmpty();
  }

  /** Forgets what the member was asked. */
  public Future<Void> answered(Tx tx, String id, MemberKey member) {
    return tx.update(
            "DELETE FROM group_buy_question WHERE group_buy = $1 AND member = $2",
            id,
            member.toString())
        .mapEmpty();
  }

  static Future<List<GroupBuyLine>> lines(Sql sql, String id) {
    return sql.query(LINES, id).map(rows -> rows.stream().map(GroupBuyRows::line).toList());
  }

  private Future<ApplyOutcome> write(Tx tx, SignUpSheet sheet, List<GroupBuyLine> changes) {
    Integer limit = sheet.groupBuy().limit();
    List<GroupBuyLine> refused =
        limit == null ? List.of() : MemberLimit.exceeded(sheet.lines(), changes, limit);
    List<GroupBuyLine> taken = changes.stream().filter(line -> !refused.contains(line)).toList();
    if (taken.isEmpty()) {
      return Future.succeededFuture(new ApplyOutcome.Applied(sheet, refused));
    }
    String id = sheet.groupBuy().id();
    return tx.query(NUMBER, (long) taken.size(), id)
        .map(rows -> rows.getFirst().getLong("last"))
        .compose(last -> tx.batch(INSERT, entries(id, taken, last - taken.size() + 1)))
        .compose(_ -> lines(tx, id))
        .map(lines -> new ApplyOutcome.Applied(new SignUpSheet(sheet.groupBuy(), lines), refused));
  }

  private List<@Nullable Object[]> entries(String id, List<GroupBuyLine> lines, long first) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (GroupBuyLine line : lines) {
      rows.add(
          new @Nullable Object[] {
            id,
            first + rows.size(),
            first,
            line.member().toString(),
            line.self() ? "" : line.name(),
            line.name(),
            line.ref(),
            GroupBuyRows.thousandths(line.quantity()),
            line.note(),
            clock.millis()
          });
    }
    return rows;
  }
}
