package io.xiaoer.bot.commerce.share;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import io.xiaoer.shop.Product;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The share links. Safe from any thread. */
public final class ShareLinks {

  private static final String INSERT =
      """
      INSERT INTO share_link
        (code, product_id, sharer, conversation, price_minor, currency, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String LAST_SHARER =
      """
      SELECT sharer FROM share_link WHERE conversation = $1
      ORDER BY created_at DESC, code LIMIT 1
      """;

  private final Database database;
  private final Clock clock;
  private final Supplier<String> codes;

  /**
   * Makes the register.
   *
   * @param codes gives unguessable URL-safe codes, a new one at each call
   */
  public ShareLinks(Database database, Clock clock, Supplier<String> codes) {
    this.database = database;
    this.clock = clock;
    this.codes = codes;
  }

  /** A new link to the product at its present price. The sharer is a member already met. */
  public Future<ShareLink> create(Tx tx, MemberKey sharer, ConversationKey where, Product product) {
    // Whole milliseconds, as the database keeps them.
    Instant now = Instant.ofEpochMilli(clock.millis());
    ShareLink link = new ShareLink(codes.get(), product.id(), sharer, where, product.price(), now);
    return tx.update(
            INSERT,
            link.code(),
            link.productId(),
            sharer.toString(),
            where.toString(),
            link.shownPrice().minor(),
            link.shownPrice().currency().getCurrencyCode(),
            now.toEpochMilli())
        .map(link);
  }

  /** The committed link of that code; empty where we made none. */
  public Future<Optional<ShareLink>> find(String code) {
    return find(database.reads(), code);
  }

  /** The link of that code as the transaction sees it. */
  public Future<Optional<ShareLink>> find(Sql sql, String code) {
    return sql.query("SELECT * FROM share_link WHERE code = $1", code)
        .map(rows -> rows.stream().findFirst().map(ShareLinks::link));
  }

  /** Who made the last link in the conversation; empty where nobody did. */
  public Future<Optional<MemberKey>> lastSharer(ConversationKey where) {
    return database
        .reads()
        .query(LAST_SHARER, where.toString())
        .map(
            rows -> rows.stream().findFirst().map(row -> MemberKey.parse(row.getString("sharer"))));
  }

  private static ShareLink link(Row row) {
    return new ShareLink(
        row.getString("code"),
        row.getString("product_id"),
        MemberKey.parse(row.getString("sharer")),
        ConversationKey.parse(row.getString("conversation")),
        Money.of(row.getLong("price_minor"), row.getString("currency")),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
