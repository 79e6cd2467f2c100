package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.share.ShareLink;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes an order: its row, its reserved stock, its lines and the link to its page, or nothing. */
final class Placement {

  /**
   * Goods at a price that somebody has agreed to.
   *
   * @param source what it came from; one source becomes one order
   */
  record Purchase(
      String number,
      String source,
      MemberKey buyer,
      Conversation origin,
      List<OrderLine> lines,
      @Nullable String shareCode) {
    Money total() {
      return lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
    }
  }

  sealed interface Outcome {
    /** The order of that source, made now or before, with a new link. */
    record Placed(Order order, String token) implements Outcome {}

    record Lacking(OrderLine line, int left) implements Outcome {}
  }

  private final OrderDesk desk;

  Placement(OrderDesk desk) {
    this.desk = desk;
  }

  /**
   * Places the purchase. Where stock is lacking the transaction is as it was before, so that the
   * caller can go on with it.
   */
  Future<Outcome> place(Tx tx, Purchase purchase) {
    Instant now = desk.clock().instant();
    return sharer(tx, purchase)
        .compose(sharer -> insertOrder(tx, purchase, sharer, now))
        .compose(inserted -> inserted ? reserve(tx, purchase) : placed(tx, purchase.source()));
  }

  /** Who earns on it: whoever made the link, unless that is the buyer. */
  private Future<Optional<MemberKey>> sharer(Tx tx, Purchase purchase) {
    return purchase.shareCode() == null
        ? Future.succeededFuture(Optional.empty())
        : desk.shares()
            .find(tx, purchase.shareCode())
            .map(link -> link.map(ShareLink::sharer).filter(s -> !s.equals(purchase.buyer())));
  }

  private Future<Outcome> reserve(Tx tx, Purchase purchase) {
    return Stock.reserve(tx, purchase.lines())
        .compose(
            lacking ->
                lacking.isPresent() ? undo(tx, purchase, lacking.get()) : finish(tx, purchase));
  }

  private Future<Outcome> undo(Tx tx, Purchase purchase, OrderLine lacking) {
    return tx.update("DELETE FROM shop_order WHERE number = $1", purchase.number())
        .compose(_ -> Stock.left(tx, lacking.sku()))
        .map(left -> new Outcome.Lacking(lacking, left));
  }

  private Future<Outcome> finish(Tx tx, Purchase purchase) {
    List<Integer> lines = IntStream.range(0, purchase.lines().size()).boxed().toList();
    return InTurn.forEach(lines, line -> insertLine(tx, purchase, line))
        .compose(_ -> placed(tx, purchase.source()));
  }

  private Future<Outcome> placed(Tx tx, String source) {
    return OrderRows.select(tx, "WHERE source = $1", source)
        .map(List::getFirst)
        .compose(order -> linked(tx, order));
  }

  private Future<Outcome> linked(Tx tx, Order order) {
    return desk.tokens()
        .freshToken(tx, order.number())
        .map(token -> new Outcome.Placed(order, token));
  }

  private Future<Boolean> insertOrder(
      Tx tx, Purchase purchase, Optional<MemberKey> sharer, Instant now) {
    return tx.update(
            "INSERT INTO shop_order (number, source, buyer, conversation, conversation_kind,"
                + " status, total_minor, currency, share_code, sharer, created_at, pay_before)"
                + " VALUES ($1, $2, $3, $4, $5, 'AWAITING_PAYMENT', $6, $7, $8, $9, $10, $11) ON"
                + " CONFLICT (source) DO NOTHING",
            purchase.number(),
            purchase.source(),
            purchase.buyer().toString(),
            purchase.origin().key().toString(),
            purchase.origin().kind().name(),
            purchase.total().minor(),
            purchase.total().currency().getCurrencyCode(),
            purchase.shareCode(),
            sharer.map(MemberKey::toString).orElse(null),
            now.toEpochMilli(),
            now.plus(desk.settings().paymentWindow()).toEpochMilli())
        .map(inserted -> inserted == 1);
  }

  private static Future<Integer> insertLine(Tx tx, Purchase purchase, int index) {
    OrderLine line = purchase.lines().get(index);
    return tx.update(
        "INSERT INTO order_line (order_number, line, sku, product_id, title, options, quantity,"
            + " unit_minor, total_minor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        purchase.number(),
        index + 1,
        line.sku(),
        line.productId(),
        LineJson.encode(line.title()),
        LineJson.encode(line.options()),
        line.quantity(),
        line.unitPrice().minor(),
        line.total().minor());
  }
}
