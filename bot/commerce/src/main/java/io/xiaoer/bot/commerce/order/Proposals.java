package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.Offers.Stocked;
import io.xiaoer.bot.commerce.order.ProposalRows.State;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From a wish to an order. Everything happens in the caller's transaction; safe from any thread. A
 * confirmation is idempotent: it buys once, and says so when it is repeated. Whatever the outcome,
 * the transaction can go on and commit; what was not bought has left no trace in the stock.
 */
public final class Proposals {

  private final OrderDesk desk;
  private final Offers offers;
  private final Confirmation confirmation;
  private final GuestDesk guests;

  public Proposals(OrderDesk desk) {
    Placement placement = new Placement(desk);
    this.desk = desk;
    this.offers = new Offers(desk.catalog());
    this.confirmation = new Confirmation(desk, offers, placement);
    this.guests = new GuestDesk(desk, offers, placement);
  }

  /** Offers goods at today's price. Reserves nothing. */
  public Future<ProposeOutcome> propose(Tx tx, ProposalRequest request) {
    int limit = desk.settings().mostPieces();
    if (request.items().values().stream().anyMatch(pieces -> pieces > limit)) {
      return Future.succeededFuture(new ProposeOutcome.TooMany(limit));
    }
    return offers
        .findAll(tx, List.copyOf(request.items().keySet()), request.memberPrice())
        .compose(found -> offer(tx, request, found));
  }

  /** What so many pieces of some skus cost today. Promises and reserves nothing. */
  public Future<Quote> quote(Map<String, Integer> items, boolean memberPrice) {
    return offers
        .findAll(desk.database().reads(), List.copyOf(items.keySet()), memberPrice)
        .map(found -> quote(items, found));
  }

  private static Quote quote(Map<String, Integer> items, List<Optional<Stocked>> found) {
    List<OrderLine> lines = new ArrayList<>();
    Map<String, Integer> left = new LinkedHashMap<>();
    int at = 0;
    for (Map.Entry<String, Integer> item : items.entrySet()) {
      Optional<Stocked> stocked = found.get(at++);
      if (stocked.isPresent()) {
        lines.add(stocked.get().offer().pieces(item.getValue()));
        left.put(item.getKey(), stocked.get().left());
      }
    }
    return new Quote(lines, left);
  }

  /** The newest proposal that this member can confirm in this conversation. */
  public Future<Optional<Proposal>> open(MemberKey buyer, ConversationKey conversation) {
    return ProposalRows.newestOpen(
        desk.database().reads(), buyer, conversation, desk.clock().instant());
  }

  /** Buys what the proposal says, if it is still so. */
  public Future<ConfirmOutcome> confirm(Tx tx, String proposalId, MemberKey by) {
    return confirmation.confirm(tx, proposalId, by);
  }

  /** Takes a proposal back; tells whether it was open and theirs. */
  public Future<Boolean> withdraw(Tx tx, String proposalId, MemberKey by) {
    return ProposalRows.find(tx, proposalId)
        .map(found -> found.filter(stored -> stored.proposal().buyer().equals(by)).isPresent())
        .compose(
            theirs ->
                theirs
                    ? ProposalRows.close(tx, proposalId, State.WITHDRAWN)
                    : Future.succeededFuture(false));
  }

  /** Buys what a share page shows; the sharer of its code earns on it. */
  public Future<GuestOutcome> placeFromShare(Tx tx, GuestOrder guest) {
    return guests.place(tx, guest);
  }

  private Future<ProposeOutcome> offer(
      Tx tx, ProposalRequest request, List<Optional<Stocked>> found) {
    List<OrderLine> lines = new ArrayList<>();
    Map<String, Integer> left = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> item : request.items().entrySet()) {
      Optional<Stocked> stocked = found.get(lines.size());
      if (stocked.isEmpty()) {
        return Future.succeededFuture(new ProposeOutcome.Unknown(item.getKey()));
      }
      if (stocked.get().left() < item.getValue()) {
        return Future.succeededFuture(
            new ProposeOutcome.SoldOut(item.getKey(), stocked.get().left()));
      }
      lines.add(stocked.get().offer().pieces(item.getValue()));
      left.put(item.getKey(), stocked.get().left());
    }
    return save(tx, request, lines).map(saved -> new ProposeOutcome.Proposed(saved, left));
  }

  private Future<Proposal> save(Tx tx, ProposalRequest request, List<OrderLine> lines) {
    Instant now = desk.clock().instant();
    Proposal proposal =
        new Proposal(
            UnguessableId.random(desk.random()),
            request.buyer(),
            request.origin(),
            lines,
            request.shareCode(),
            now.plus(desk.settings().proposalLife()));
    return ProposalRows.insert(tx, proposal, request.memberPrice(), now);
  }
}
