package io.xiaoer.bot.commerce.checkout;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.TokenIssuer;
import io.xiaoer.bot.commerce.sql.Tx;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * One-time links to an order's page: 128 random bits, of which only the SHA-256 is stored. Safe from
 * any thread.
 */
public final class CheckoutTokens implements TokenIssuer {

  public CheckoutTokens(CheckoutSettings settings, Clock clock, RandomGenerator random) {}

  @Override
  public Future<String> freshToken(Tx tx, String orderNumber) {
    return Future.failedFuture("not yet");
  }
}
