package io.xiaoer.bot.commerce.checkout;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.checkout.CheckoutTokens.Link;
import io.xiaoer.bot.commerce.checkout.RecipientCheck.Checked;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.Orders;
import io.xiaoer.bot.commerce.order.Recipient;
import io.xiaoer.bot.commerce.sql.Database;
import io.xiaoer.bot.commerce.sql.Tx;

/**
 * The private page of an order, by its link. Who has the link is its owner; a link of a paid order
 * works longer, see {@link CheckoutSettings}. Safe from any thread.
 */
public final class Checkouts {

  private final Database database;
  private final Orders orders;
  private final CheckoutTokens tokens;

  public Checkouts(Database database, Orders orders, CheckoutTokens tokens) {
    this.database = database;
    this.orders = orders;
    this.tokens = tokens;
  }

  /** What the link opens now. */
  public Future<CheckoutLookup> open(String token) {
    return tokens
        .link(database.reads(), token)
        .compose(
            link ->
                link.isEmpty()
                    ? Future.succeededFuture(new CheckoutLookup.Unknown())
                    : open(link.get()));
  }

  /** Keeps the recipient of an unpaid order, or tells what is wrong with which field. */
  public Future<SaveOutcome> saveRecipient(String token, RecipientForm form) {
    return open(token)
        .compose(
            page ->
                switch (page) {
                  case CheckoutLookup.Found(var order, _) -> save(order, form);
                  case CheckoutLookup.Expired() -> outcome(new SaveOutcome.Expired());
                  case CheckoutLookup.Unknown() -> outcome(new SaveOutcome.Unknown());
                });
  }

  /** Another link to the order, for its buyer alone. Earlier ones keep working. */
  public Future<String> freshToken(Tx tx, Order order) {
    return tokens.freshToken(tx, order.number());
  }

  private Future<CheckoutLookup> open(Link link) {
    return link.alive()
        ? orders
            .byNumber(link.orderNumber())
            .map(order -> new CheckoutLookup.Found(order.orElseThrow(), link.expiresAt()))
        : Future.succeededFuture(new CheckoutLookup.Expired());
  }

  private Future<SaveOutcome> save(Order order, RecipientForm form) {
    if (order.status() != OrderStatus.AWAITING_PAYMENT) {
      return outcome(new SaveOutcome.Locked(order.status()));
    }
    return switch (RecipientCheck.check(form)) {
      case Checked.Bad(var faults) -> outcome(new SaveOutcome.Invalid(faults));
      case Checked.Good(var recipient) ->
          database.transact(tx -> save(tx, order.number(), recipient));
    };
  }

  /** The status is checked where it is changed: a payment may come in between. */
  private Future<SaveOutcome> save(Tx tx, String number, Recipient recipient) {
    return tx.update(
            "UPDATE shop_order SET recipient_name = $1, recipient_phone = $2, recipient_region ="
                + " $3, recipient_address = $4 WHERE number = $5 AND status = 'AWAITING_PAYMENT'",
            recipient.name(),
            recipient.phone(),
            recipient.region(),
            recipient.address(),
            number)
        .compose(
            saved -> orders.byNumber(tx, number).map(order -> saved(saved, order.orElseThrow())));
  }

  private static SaveOutcome saved(int rows, Order order) {
    return rows == 1 ? new SaveOutcome.Saved(order) : new SaveOutcome.Locked(order.status());
  }

  private static Future<SaveOutcome> outcome(SaveOutcome outcome) {
    return Future.succeededFuture(outcome);
  }
}
