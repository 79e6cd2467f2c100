package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.Offers.Stocked;
import io.xiaoer.bot.commerce.order.Placement.Purchase;
import io.xiaoer.bot.commerce.order.ProposalRows.State;
import io.xiaoer.bot.commerce.order.ProposalRows.Stored;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The steps between "yes" and an order: whose, when, at what price, and is there enough. */
final class Confirmation {

  private final OrderDesk desk;
  private final Offers offers;
  private final Placement placement;

  Confirmation(OrderDesk desk, Offers offers, Placement placement) {
    this.desk = desk;
    this.offers = offers;
    this.placement = placement;
  }

  Future<ConfirmOutcome> confirm(Tx tx, String proposalId, MemberKey by) {
    Instant now = desk.clock().instant();
    return ProposalRows.find(tx, proposalId)
        .compose(
            found ->
                found.isEmpty()
                    ? outcome(new ConfirmOutcome.Expired())
                    : decide(tx, found.get(), by, now));
  }

  private Future<ConfirmOutcome> decide(Tx tx, Stored stored, MemberKey by, Instant now) {
    if (!stored.proposal().buyer().equals(by)) {
      return outcome(new ConfirmOutcome.NotYours());
    }
    return switch (stored.state()) {
      case CONFIRMED -> outcome(new ConfirmOutcome.AlreadyPlaced(number(stored)));
      case WITHDRAWN, REPLACED -> outcome(new ConfirmOutcome.Expired());
      case OPEN ->
          stored.proposal().expiresAt().isAfter(now)
              ? compare(tx, stored, now)
              : outcome(new ConfirmOutcome.Expired());
    };
  }

  private static String number(Stored stored) {
    return Objects.requireNonNull(stored.orderNumber(), "a confirmed proposal has an order");
  }

  private Future<ConfirmOutcome> compare(Tx tx, Stored stored, Instant now) {
    List<OrderLine> lines = stored.proposal().lines();
    return offers
        .findAll(tx, lines.stream().map(OrderLine::sku).toList(), stored.memberPrice())
        .compose(today -> judge(tx, stored, today, now));
  }

  private Future<ConfirmOutcome> judge(
      Tx tx, Stored stored, List<Optional<Stocked>> today, Instant now) {
    Proposal proposal = stored.proposal();
    List<OrderLine> repriced = new ArrayList<>();
    for (int i = 0; i < today.size(); i++) {
      OrderLine line = proposal.lines().get(i);
      if (today.get(i).isEmpty()) {
        return outcome(new ConfirmOutcome.SoldOut(line, 0));
      }
      repriced.add(today.get(i).get().offer().pieces(line.quantity()));
    }
    return samePrices(proposal.lines(), repriced)
        ? take(tx, stored, now)
        : replace(tx, stored, repriced, now);
  }

  private static boolean samePrices(List<OrderLine> before, List<OrderLine> now) {
    return before.stream()
        .map(OrderLine::unitPrice)
        .toList()
        .equals(now.stream().map(OrderLine::unitPrice).toList());
  }

  private Future<ConfirmOutcome> replace(
      Tx tx, Stored stored, List<OrderLine> repriced, Instant now) {
    Proposal old = stored.proposal();
    Proposal fresh =
        new Proposal(
            UnguessableId.random(desk.random()),
            old.buyer(),
            old.origin(),
            repriced,
            old.shareCode(),
            now.plus(desk.settings().proposalLife()));
    return ProposalRows.close(tx, old.id(), State.REPLACED)
        .compose(_ -> ProposalRows.insert(tx, fresh, stored.memberPrice(), now))
        .map(_ -> new ConfirmOutcome.PriceChanged(fresh, old.total()));
  }

  /** Of two that come here at once, the loser looks again and finds the order of the winner. */
  private Future<ConfirmOutcome> take(Tx tx, Stored stored, Instant now) {
    Proposal proposal = stored.proposal();
    String number = OrderNumber.random(desk.random());
    return ProposalRows.confirm(tx, proposal.id(), number, now)
        .compose(
            mine ->
                mine ? buy(tx, proposal, number) : confirm(tx, proposal.id(), proposal.buyer()));
  }

  private Future<ConfirmOutcome> buy(Tx tx, Proposal proposal, String number) {
    Purchase purchase =
        new Purchase(
            number,
            proposal.id(),
            proposal.buyer(),
            proposal.origin(),
            proposal.lines(),
            proposal.shareCode());
    return placement.place(tx, purchase).compose(outcome -> bought(tx, proposal, outcome));
  }

  private static Future<ConfirmOutcome> bought(
      Tx tx, Proposal proposal, Placement.Outcome outcome) {
    return switch (outcome) {
      case Placement.Outcome.Placed(var order, var token) ->
          outcome(new ConfirmOutcome.Placed(order, token));
      case Placement.Outcome.Lacking(var line, var left) ->
          ProposalRows.reopen(tx, proposal.id()).map(_ -> new ConfirmOutcome.SoldOut(line, left));
    };
  }

  private static Future<ConfirmOutcome> outcome(ConfirmOutcome outcome) {
    return Future.succeededFuture(outcome);
  }
}
