package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import java.util.Optional;

/**
 * From a wish to an order. Everything happens in the caller's transaction; safe from any thread. A
 * confirmation is idempotent: it buys once, and says so when it is repeated.
 */
public final class Proposals {

  public Proposals(OrderDesk desk) {}

  /** Offers goods at today's price. Reserves nothing. */
  public Future<ProposeOutcome> propose(Tx tx, ProposalRequest request) {
    return Future.failedFuture("not yet");
  }

  /** The newest proposal that this member can confirm in this conversation. */
  public Future<Optional<Proposal>> open(MemberKey buyer, ConversationKey conversation) {
    return Future.failedFuture("not yet");
  }

  /** Buys what the proposal says, if it is still so. */
  public Future<ConfirmOutcome> confirm(Tx tx, String proposalId, MemberKey by) {
    return Future.failedFuture("not yet");
  }

  /** Takes a proposal back; tells whether it was open and theirs. */
  public Future<Boolean> withdraw(Tx tx, String proposalId, MemberKey by) {
    return Future.failedFuture("not yet");
  }

  /** Buys what a share page shows; the sharer of its code earns on it. */
  public Future<GuestOutcome> placeFromShare(Tx tx, GuestOrder guest) {
    return Future.failedFuture("not yet");
  }
}
