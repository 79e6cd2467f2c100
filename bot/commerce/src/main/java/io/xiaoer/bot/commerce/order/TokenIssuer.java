package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Tx;

/** Makes the link to the private page of an order. */
@FunctionalInterface
public interface TokenIssuer {

  /** A new token for the order of that number; earlier ones keep working. */
  Future<String> freshToken(Tx tx, String orderNumber);
}
