package io.xiaoer.bot.commerce.ledger;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.ledger.LedgerEntry.Kind;
import io.xiaoer.bot.commerce.ledger.LedgerEntry.State;
import io.xiaoer.bot.commerce.order.InTurn;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who earns what. One level: the direct sharer of an order, on each of its lines, once; the schema
 * has no place for anybody else. Nothing for one's own purchase. Safe from any thread.
 */
public final class Ledger {

  /** The most of a line's price that may be earned on it, by law and by the schema. */
  public static final int HIGHEST_PERCENT = 30;

  /** What is earned unless the settings say otherwise. */
  public static final int DEFAULT_PERCENT = 10;

  private final Database database;
  private final int percent;

  /**
   * @param percent of a line's price, 0 to {@link #HIGHEST_PERCENT}
   */
  public Ledger(Database database, int percent) {
    if (percent < 0 || percent > HIGHEST_PERCENT) {
      throw new IllegalArgumentException("a reward is 0 to " + HIGHEST_PERCENT + " percent");
    }
    this.database = database;
    this.percent = percent;
  }

  /** Writes what the order's sharer earns, frozen; nothing where there is no sharer. Idempotent. */
  public Future<Void> earn(Tx tx, Order order, Instant at) {
    MemberKey sharer = order.sharer();
    if (sharer == null || sharer.equals(order.buyer())) {
      return Future.succeededFuture();
    }
    List<LedgerEntry> entries =
        IntStream.range(0, order.lines().size())
            .mapToObj(index -> entry(order, sharer, index, at))
            .filter(entry -> entry.amount().minor() > 0)
            .toList();
    return InTurn.forEach(entries, entry -> earn(tx, entry, order));
  }

  /** The newest entries of a member, newest first. */
  public Future<List<LedgerEntry>> of(MemberKey member, int limit) {
    return database
        .reads()
        .query(
            "SELECT * FROM ledger_entry WHERE member = $1 ORDER BY at DESC, id LIMIT $2",
            member.toString(),
            limit)
        .map(rows -> rows.stream().map(Ledger::entry).toList());
  }

  /** What a member's entries come to. */
  public Future<Earnings> earnings(MemberKey member) {
    return database
        .reads()
        .query(
            "SELECT state, currency,"
                + " CAST(SUM(CASE WHEN kind = 'EARNED' THEN amount_minor ELSE -amount_minor END)"
                + " AS BIGINT) AS amount_minor"
                + " FROM ledger_entry WHERE member = $1 GROUP BY state, currency ORDER BY currency",
            member.toString())
        .map(rows -> new Earnings(sums(rows, State.FROZEN), sums(rows, State.PAYABLE)));
  }

  private LedgerEntry entry(Order order, MemberKey sharer, int index, Instant at) {
    int line = index + 1;
    return new LedgerEntry(
        order.number() + "-" + line + "-" + Kind.EARNED,
        sharer,
        order.number(),
        line,
        reward(order.lines().get(index).total()),
        Kind.EARNED,
        State.FROZEN,
        at);
  }

  /** Rounded down, so that a reward never passes the limit by a fraction. */
  private Money reward(Money total) {
    return new Money(Math.multiplyExact(total.minor(), (long) percent) / 100, total.currency());
  }

  private static Future<Integer> earn(Tx tx, LedgerEntry entry, Order order) {
    return tx.update(
        "INSERT INTO ledger_entry (id, member, order_number, line, kind, state, line_minor,"
            + " amount_minor, currency, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
            + " ON CONFLICT (order_number, line, kind) DO NOTHING",
        entry.id(),
        entry.member().toString(),
        entry.orderNumber(),
        entry.line(),
        entry.kind().name(),
        entry.state().name(),
        order.lines().get(entry.line() - 1).total().minor(),
        entry.amount().minor(),
        entry.amount().currency().getCurrencyCode(),
        entry.at().toEpochMilli());
  }

  private static LedgerEntry entry(Row row) {
    return new LedgerEntry(
        row.getString("id"),
        MemberKey.parse(row.getString("member")),
        row.getString("order_number"),
        row.getInteger("line"),
        amount(row),
        Kind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  private static List<Money> sums(List<Row> rows, State state) {
    return rows.stream()
        .filter(row -> row.getString("state").equals(state.name()))
        .map(Ledger::amount)
        .toList();
  }

  private static Money amount(Row row) {
    return Money.of(row.getLong("amount_minor"), row.getString("currency"));
  }
}
