package io.xiaoer.bot.commerce.groupbuy;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The register of group buys: opening, ending, looking up. Safe from any thread. Signing up is the
 * business of {@link SignUps}.
 */
public final class GroupBuys {

  private static final String INSERT =
      """
      INSERT INTO group_buy
        (id, conversation, opener, title, status, minimum, member_limit, deadline, opened_at, last)
      VALUES ($1, $2, $3, $4, 'OPEN', $5, $6, $7, $8, 0)
      """;

  private static final String INSERT_ITEM =
      """
      INSERT INTO group_buy_item
        (group_buy, position, ref, name, price_minor, currency, unit)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String OPEN_IN =
      """
      SELECT * FROM group_buy WHERE conversation = $1 AND status = 'OPEN'
      ORDER BY opened_at DESC, id DESC LIMIT 10
      """;

  private static final String END =
      """
      UPDATE group_buy SET closed_at = $1, status = CASE
          WHEN minimum IS NULL THEN 'CLOSED'
          WHEN 1000 * minimum <= COALESCE(
            (SELECT SUM(e.quantity) FROM group_buy_entry e JOIN (
               SELECT MAX(seq) AS latest FROM group_buy_entry WHERE group_buy = $2
               GROUP BY member, person, ref) s ON e.seq = s.latest
             WHERE e.group_buy = $2), 0) THEN 'SUCCEEDED'
          ELSE $3 END
      WHERE id = $2 AND status = 'OPEN'
      """;

  private static final String DUE =
      "SELECT id FROM group_buy WHERE status = 'OPEN' AND deadline <= $1 ORDER BY deadline LIMIT"
          + " 100";

  private final Database database;
  private final Clock clock;
  private final Supplier<String> ids;

  /**
   * Makes the register.
   *
   * @param ids gives URL-safe ids, a new one at each call
   */
  public GroupBuys(Database database, Clock clock, Supplier<String> ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
  }

  /** Opens a group buy. A conversation may have several; the newest is spoken of first. */
  public Future<GroupBuy> open(Tx tx, GroupBuyRequest request) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    GroupBuy opened =
        new GroupBuy(
            ids.get(),
            request.conversation(),
            request.opener(),
            request.title(),
            GroupBuyStatus.OPEN,
            request.items(),
            request.minimum(),
            request.limit(),
            request.deadline(),
            now,
            null);
    return tx.update(
            INSERT,
            opened.id(),
            opened.conversation().toString(),
            opened.opener().toString(),
            opened.title(),
            longOrNull(opened.minimum()),
            longOrNull(opened.limit()),
            millis(opened.deadline()),
            now.toEpochMilli())
        .compose(_ -> tx.batch(INSERT_ITEM, items(opened)))
        .map(opened);
  }

  /** The group buys that are open in the conversation, the newest first, as committed. */
  public Future<List<SignUpSheet>> openIn(ConversationKey conversation) {
    return openIn(database.reads(), conversation);
  }

  /** The same as a transaction sees them. */
  public Future<List<SignUpSheet>> openIn(Sql sql, ConversationKey conversation) {
    return sql.query(OPEN_IN, conversation.toString()).compose(rows -> sheets(sql, rows));
  }

  /** The group buy of that id with its lines, as committed. */
  public Future<Optional<SignUpSheet>> find(String id) {
    return find(database.reads(), id);
  }

  /** The same as a transaction sees it. */
  public Future<Optional<SignUpSheet>> find(Sql sql, String id) {
    return sql.query("SELECT * FROM group_buy WHERE id = $1", id)
        .compose(rows -> sheets(sql, rows))
        .map(sheets -> sheets.stream().findFirst());
  }

  /** The newest group buys with their lines, the newest first, as committed. */
  public Future<List<SignUpSheet>> list(int limit) {
    Sql reads = database.reads();
    return reads
        .query("SELECT * FROM group_buy ORDER BY opened_at DESC, id DESC LIMIT $1", (long) limit)
        .compose(rows -> sheets(reads, rows));
  }

  /** How many group buys there are. */
  public Future<Long> count() {
    return database
        .reads()
        .query("SELECT COUNT(*) AS n FROM group_buy")
        .map(rows -> rows.getFirst().getLong("n"));
  }

  /**
   * Ends the group buy by hand: closed, succeeded, or cancelled where too few came together. Empty
   * where it was not open.
   */
  public Future<Optional<SignUpSheet>> close(Tx tx, String id) {
    return end(tx, id, GroupBuyStatus.CANCELLED);
  }

  /** Ends what is past its deadline; gives how many. Repeating it ends nothing twice. */
  public Future<Integer> endDue() {
    return database.transact(
        tx ->
            tx.query(DUE, clock.millis())
                .compose(
                    rows -> {
                      Future<Integer> ended = Future.succeededFuture(0);
                      for (Row row : rows) {
                        String id = row.getString("id");
                        ended =
                            ended.compose(n -> end(tx, id, GroupBuyStatus.EXPIRED).map(_ -> n + 1));
                      }
                      return ended;
                    }));
  }

  private Future<Optional<SignUpSheet>> end(Tx tx, String id, GroupBuyStatus withTooFew) {
    return tx.update(END, clock.millis(), id, withTooFew.name())
        .compose(changed -> changed == 0 ? Future.succeededFuture(Optional.empty()) : find(tx, id));
  }

  private static Future<List<SignUpSheet>> sheets(Sql sql, List<Row> rows) {
    Future<List<SignUpSheet>> sheets = Future.succeededFuture(new ArrayList<>());
    for (Row row : rows) {
      sheets =
          sheets.compose(
              found ->
                  sheet(sql, row)
                      .map(
                          sheet -> {
                            found.add(sheet);
                            return found;
                          }));
    }
    return sheets;
  }

  private static Future<SignUpSheet> sheet(Sql sql, Row row) {
    String id = row.getString("id");
    return sql.query("SELECT * FROM group_buy_item WHERE group_buy = $1 ORDER BY position", id)
        .map(items -> GroupBuyRows.groupBuy(row, items.stream().map(GroupBuyRows::item).toList()))
        .compose(groupBuy -> SignUps.lines(sql, id).map(lines -> new SignUpSheet(groupBuy, lines)));
  }

  private static List<@Nullable Object[]> items(GroupBuy opened) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (GroupBuyItem item : opened.items()) {
      Money price = item.price();
      rows.add(
          new @Nullable Object[] {
            opened.id(),
            rows.size(),
            item.ref(),
            item.name(),
            price == null ? null : price.minor(),
            item.currency().getCurrencyCode(),
            item.unit()
          });
    }
    return rows;
  }

  private static @Nullable Long longOrNull(@Nullable Integer value) {
    return value == null ? null : value.longValue();
  }

  private static @Nullable Long millis(@Nullable Instant at) {
    return at == null ? null : at.toEpochMilli();
  }
}
