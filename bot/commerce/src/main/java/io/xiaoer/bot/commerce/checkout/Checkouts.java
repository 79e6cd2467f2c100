package io.xiaoer.bot.commerce.checkout;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.Orders;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;

/** The private page of an order, by its link. Safe from any thread. */
public final class Checkouts {

  public Checkouts(Database database, Orders orders, CheckoutTokens tokens) {}

  /** What the link opens now. */
  public Future<CheckoutLookup> open(String token) {
    return Future.failedFuture("not yet");
  }

  /** Keeps the recipient of an unpaid order, or tells what is wrong with which field. */
  public Future<SaveOutcome> saveRecipient(String token, RecipientForm form) {
    return Future.failedFuture("not yet");
  }

  /** Another link to the order, for its buyer alone. */
  public Future<String> freshToken(Tx tx, Order order) {
    return Future.failedFuture("not yet");
  }
}
