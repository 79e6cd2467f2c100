package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.Offers.Stocked;
import io.xiaoer.bot.commerce.order.Placement.Purchase;
import io.xiaoer.bot.commerce.share.ShareLink;
import io.xiaoer.bot.commerce.sql.Tx;
import java.util.List;
import java.util.Optional;

/** Orders of visitors who came by a share page and are no members of any chat. */
final class GuestDesk {

  private final OrderDesk desk;
  private final Offers offers;
  private final Placement placement;

  GuestDesk(OrderDesk desk, Offers offers, Placement placement) {
    this.desk = desk;
    this.offers = offers;
    this.placement = placement;
  }

  Future<GuestOutcome> place(Tx tx, GuestOrder guest) {
    if (guest.quantity() > desk.settings().mostPieces()) {
      return outcome(new GuestOutcome.TooMany(desk.settings().mostPieces()));
    }
    return OrderRows.select(
            tx, "WHERE source = $1 AND buyer = $2", guest.formId(), guest.buyer().toString())
        .compose(before -> before.isEmpty() ? offered(tx, guest) : again(tx, before.getFirst()));
  }

  private Future<GuestOutcome> again(Tx tx, Order order) {
    return desk.tokens()
        .freshToken(tx, order.number())
        .map(token -> new GuestOutcome.Placed(order, token));
  }

  private Future<GuestOutcome> offered(Tx tx, GuestOrder guest) {
    return desk.shares()
        .find(tx, guest.shareCode())
        .compose(link -> offers.find(tx, guest.sku(), false).map(offer -> shown(link, offer)))
        .compose(
            offer ->
                offer.isEmpty()
                    ? outcome(new GuestOutcome.Unknown())
                    : buy(tx, guest, offer.get()));
  }

  /** The offer, where the link is there to show it. */
  private static Optional<Stocked> shown(Optional<ShareLink> link, Optional<Stocked> offer) {
    return offer.filter(
        stocked ->
            link.map(ShareLink::productId)
                .filter(shown -> shown.equals(stocked.offer().product().id()))
                .isPresent());
  }

  private Future<GuestOutcome> buy(Tx tx, GuestOrder guest, Stocked stocked) {
    if (!stocked.offer().price().equals(guest.shownPrice())) {
      return outcome(new GuestOutcome.PriceChanged(guest.shownPrice(), stocked.offer().price()));
    }
    Purchase purchase =
        new Purchase(
            OrderNumber.random(desk.random()),
            guest.formId(),
            guest.buyer(),
            guest.origin(),
            List.of(stocked.offer().pieces(guest.quantity())),
            guest.shareCode());
    return placement.place(tx, purchase).map(GuestDesk::told);
  }

  private static GuestOutcome told(Placement.Outcome outcome) {
    return switch (outcome) {
      case Placement.Outcome.Placed(var order, var token) -> new GuestOutcome.Placed(order, token);
      case Placement.Outcome.Lacking(_, var left) -> new GuestOutcome.SoldOut(left);
    };
  }

  private static Future<GuestOutcome> outcome(GuestOutcome outcome) {
    return Future.succeededFuture(outcome);
  }
}
