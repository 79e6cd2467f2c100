package io.xiaoer.bot.commerce.checkout;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.xiaoer.bot.commerce.order.Sha256;
import io.xiaoer.bot.commerce.order.TokenIssuer;
import io.xiaoer.bot.commerce.order.UnguessableId;
import io.xiaoer.bot.commerce.sql.Sql;
import io.xiaoer.bot.commerce.sql.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The links to an order's page: 128 random bits, of which only the SHA-256 is stored. Safe from any
 * thread.
 */
public final class CheckoutTokens implements TokenIssuer {

  /** Where a token leads, and until when. */
  record Link(String orderNumber, Instant expiresAt, boolean alive) {}

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

  private final CheckoutSettings settings;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param random a cryptographic source in production
   */
  public CheckoutTokens(CheckoutSettings settings, Clock clock, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Future<String> freshToken(Tx tx, String orderNumber) {
    String token = UnguessableId.random(random);
    Instant now = clock.instant();
    return tx.update(
            "INSERT INTO checkout_token (hash, order_number, issued_at, expires_at)"
                + " VALUES ($1, $2, $3, $4)",
            Sha256.hex(token),
            orderNumber,
            now.toEpochMilli(),
            now.plus(settings.life()).toEpochMilli())
        .map(token);
  }

  Future<Optional<Link>> link(Sql sql, String token) {
    return SHAPE.matcher(token).matches()
        ? lookUp(sql, token)
        : Future.succeededFuture(Optional.empty());
  }

  private Future<Optional<Link>> lookUp(Sql sql, String token) {
    return sql.query(
            "SELECT t.order_number, t.expires_at, o.paid_at FROM checkout_token t"
                + " JOIN shop_order o ON o.number = t.order_number WHERE t.hash = $1",
            Sha256.hex(token))
        .map(rows -> rows.stream().findFirst().map(this::link));
  }

  private Link link(Row row) {
    Instant issued = Instant.ofEpochMilli(row.getLong("expires_at"));
    Long paidAt = row.getLong("paid_at");
    Instant paid = paidAt == null ? issued : Instant.ofEpochMilli(paidAt).plus(settings.paidLife());
    Instant expires = paid.isAfter(issued) ? paid : issued;
    return new Link(row.getString("order_number"), expires, expires.isAfter(clock.instant()));
  }
}
