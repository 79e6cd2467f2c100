package io.xiaoer.bot.commerce.order;

import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.share.ShareLinks;
import io.xiaoer.bot.commerce.sql.Database;
import java.time.Clock;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * What taking orders needs.
 *
 * @param random a cryptographic source in production: order numbers and ids come from it
 */
public record OrderDesk(
    Database database,
    Catalog catalog,
    ShareLinks shares,
    Outbox outbox,
    OrderNotices notices,
    TokenIssuer tokens,
    Clock clock,
    RandomGenerator random,
    OrderSettings settings) {

  public OrderDesk {
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(catalog, "catalog");
    Objects.requireNonNull(shares, "shares");
    Objects.requireNonNull(outbox, "outbox");
    Objects.requireNonNull(notices, "notices");
    Objects.requireNonNull(tokens, "tokens");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(random, "random");
    Objects.requireNonNull(settings, "settings");
  }
}
