package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.xiaoer.bot.commerce.order.CancelOutcome;
import io.xiaoer.bot.commerce.order.ConfirmOutcome;
import io.xiaoer.bot.commerce.order.Orders;
import io.xiaoer.bot.commerce.order.Proposal;
import io.xiaoer.bot.commerce.order.ProposalRequest;
import io.xiaoer.bot.commerce.order.Proposals;
import io.xiaoer.bot.commerce.order.ProposeOutcome;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.Effect;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.OrderTexts;
import io.xiaoer.reply.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a new order in the place of an unpaid one, in one transaction: both happen or neither does.
 * The subject names the order, the pieces by sku, and the total that was shown.
 */
record OrderExchange(Orders orders, Proposals proposals, OrderTexts words) implements Effect {

  @Override
  public String kind() {
    return "change_order";
  }

  @Override
  public Future<List<Say>> carryOut(Tx tx, String subject, Turn turn) {
    JsonObject wanted = new JsonObject(subject);
    ProposalRequest request =
        new ProposalRequest(turn.who(), turn.conversation(), items(wanted), true, null);
    return proposals.propose(tx, request).compose(outcome -> proposed(tx, outcome, wanted, turn));
  }

  private Future<List<Say>> proposed(Tx tx, ProposeOutcome outcome, JsonObject wanted, Turn turn) {
    return switch (outcome) {
      case ProposeOutcome.Proposed(var proposal, _)
          when proposal.total().minor() == wanted.getLong("minor") ->
          exchange(tx, proposal, wanted.getString("order"), turn);
      case ProposeOutcome.Proposed(var proposal, _) ->
          proposals
              .withdraw(tx, proposal.id(), turn.who())
              .map(_ -> say(turn.texts().say("change.price"), turn));
      case ProposeOutcome.SoldOut(_, int available) ->
          done(turn.texts().say("change.lacking", "count", available), turn);
      case ProposeOutcome.TooMany(int limit) ->
          done(turn.texts().say("order.tooMany", "limit", limit), turn);
      case ProposeOutcome.Unknown _ -> done(turn.texts().say("cart.gone"), turn);
    };
  }

  private Future<List<Say>> exchange(Tx tx, Proposal fresh, String old, Turn turn) {
    return orders
        .cancel(tx, old, turn.who())
        .compose(
            outcome ->
                outcome instanceof CancelOutcome.Cancelled
                    ? proposals
                        .confirm(tx, fresh.id(), turn.who())
                        .compose(placed -> placed(placed, turn))
                    : proposals
                        .withdraw(tx, fresh.id(), turn.who())
                        .map(_ -> say(turn.texts().say("cancel.tooLate"), turn)));
  }

  /** A failure takes the cancellation back with it. */
  private Future<List<Say>> placed(ConfirmOutcome outcome, Turn turn) {
    return outcome instanceof ConfirmOutcome.Placed(var order, var token)
        ? Future.succeededFuture(
            turn.answerPrivately(words.checkout(order, token, turn.now(), turn.texts())).says())
        : Future.failedFuture(new IllegalStateException("an exchange did not become an order"));
  }

  private static Map<String, Integer> items(JsonObject wanted) {
    JsonObject object = wanted.getJsonObject("items");
    Map<String, Integer> items = new LinkedHashMap<>();
    object.fieldNames().forEach(sku -> items.put(sku, object.getInteger(sku)));
    return items;
  }

  private static Future<List<Say>> done(String text, Turn turn) {
    return Future.succeededFuture(say(text, turn));
  }

  private static List<Say> say(String text, Turn turn) {
    return turn.answerPrivately(Reply.Text.of(text)).says();
  }
}
