package io.xiaoer.bot.commerce.cart;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.MemberKey;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The carts of all members, one each. Changes happen in the caller's transaction, one after the
 * other for a member; the last one can be taken back. Safe from any thread.
 */
public final class Carts {

  // Also what makes two changes of one cart wait for each other.
  private static final String LOCK =
      """
      INSERT INTO cart (member, items, changed_at) VALUES ($1, '{}', $2)
      ON CONFLICT (member) DO UPDATE SET member = excluded.member
      RETURNING *
      """;
  private static final String WRITE =
      "UPDATE cart SET items = $1, previous = $2, changed_at = $3 WHERE member = $4";
  private static final String READ = "SELECT * FROM cart WHERE member = $1";

  private final Database database;
  private final Clock clock;

  public Carts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The cart as committed; empty where there is none. */
  public Future<Cart> of(MemberKey member) {
    return database
        .reads()
        .query(READ, member.toString())
        .map(rows -> rows.stream().findFirst().map(Carts::cart).orElse(Cart.EMPTY));
  }

  /** Adds pieces, at least one, to those of the sku that are in. */
  public Future<PutOutcome> put(Tx tx, MemberKey member, String sku, int pieces) {
    return locked(tx, member)
        .compose(
            row -> {
              Map<String, Integer> items = new LinkedHashMap<>(items(row.getString("items")));
              items.merge(sku, pieces, Integer::sum);
              return fits(items)
                  ? write(tx, member, row, items).map(PutOutcome.Put::new)
                  : Future.succeededFuture(new PutOutcome.Full(Cart.MOST_LINES, Cart.MOST_PIECES));
            });
  }

  /** Takes these skus out; those that are not in are none of its business. */
  public Future<Cart> remove(Tx tx, MemberKey member, List<String> skus) {
    return locked(tx, member)
        .compose(
            row -> {
              Map<String, Integer> items = new LinkedHashMap<>(items(row.getString("items")));
              return items.keySet().removeAll(skus)
                  ? write(tx, member, row, items)
                  : Future.succeededFuture(cart(row));
            });
  }

  /** Takes everything out. */
  public Future<Cart> clear(Tx tx, MemberKey member) {
    return locked(tx, member)
        .compose(
            row ->
                cart(row).isEmpty()
                    ? Future.succeededFuture(cart(row))
                    : write(tx, member, row, Map.of()));
  }

  /**
   * Takes back the last change, if it is not older than that time. A change that was taken back
   * cannot be taken back again.
   */
  public Future<Optional<Cart>> undo(Tx tx, MemberKey member, Instant notBefore) {
    return locked(tx, member)
        .compose(
            row -> {
              String before = row.getString("previous");
              return before == null || cart(row).changedAt().isBefore(notBefore)
                  ? Future.succeededFuture(Optional.empty())
                  : write(tx, member, null, items(before)).map(Optional::of);
            });
  }

  private Future<Row> locked(Tx tx, MemberKey member) {
    return tx.query(LOCK, member.toString(), 0L).map(List::getFirst);
  }

  private Future<Cart> write(
      Tx tx, MemberKey member, @Nullable Row before, Map<String, Integer> items) {
    Instant now = clock.instant();
    return tx.update(
            WRITE,
            json(items),
            before == null ? null : before.getString("items"),
            now.toEpochMilli(),
            member.toString())
        .map(_ -> new Cart(items, now));
  }

  private static boolean fits(Map<String, Integer> items) {
    return items.size() <= Cart.MOST_LINES
        && items.values().stream().allMatch(pieces -> pieces <= Cart.MOST_PIECES);
  }

  private static Cart cart(Row row) {
    return new Cart(items(row.getString("items")), Instant.ofEpochMilli(row.getLong("changed_at")));
  }

  private static Map<String, Integer> items(String json) {
    JsonObject object = new JsonObject(json);
    Map<String, Integer> items = new LinkedHashMap<>();
    object.fieldNames().forEach(sku -> items.put(sku, object.getInteger(sku)));
    return items;
  }

  private static String json(Map<String, Integer> items) {
    JsonObject object = new JsonObject();
    items.forEach(object::put);
    return object.encode();
  }
}
