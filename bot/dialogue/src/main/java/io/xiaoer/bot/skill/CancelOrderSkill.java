package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.order.CancelOutcome;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.Orders;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Effect;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.OrderTexts;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Slot;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.Set;

/**
 * Cancels the member's own order: unpaid after a yes, paid through a person, because money goes
 * back. What is only proposed is simply withdrawn.
 */
public final class CancelOrderSkill implements Skill {

  private static final Set<OrderStatus> WAITING =
      Set.of(OrderStatus.AWAITING_PAYMENT, OrderStatus.PAID);

  private final OwnOrders orders;
  private final Ordering ordering;
  private final Proposing proposing;
  private final Handing handing;
  private final OrderTexts words;
  private final Effect cancelling;

  /** What may be needed to cancel. */
  public record Parts(OwnOrders orders, Ordering ordering) {}

  public CancelOrderSkill(Parts parts, Proposing proposing, Handing handing, OrderTexts words) {
    this.orders = parts.orders();
    this.ordering = parts.ordering();
    this.proposing = proposing;
    this.handing = handing;
    this.words = words;
    this.cancelling = new Cancelling(orders.orders());
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.CANCEL_ORDER);
  }

  @Override
  public List<Effect> effects() {
    return List.of(cancelling);
  }

  @Override
  public Answer handle(Turn turn) {
    if (turn.text(Slot.ORDER_NUMBER).isEmpty() && ordering.open(turn).isPresent()) {
      return ordering.withdraw(ordering.open(turn).get().id(), turn);
    }
    return orders
        .meant(turn, WAITING)
        .map(order -> cancel(order, turn))
        .orElseGet(() -> OwnOrders.missing(turn));
  }

  private Answer cancel(Order order, Turn turn) {
    String number = order.number();
    return switch (order.status()) {
      case AWAITING_PAYMENT ->
          proposing.propose(
              cancelling,
              number,
              turn.texts().say("cancel.ask") + "\n" + words.status(order, turn.texts()),
              turn);
      case PAID -> handing.over(order, turn.texts().say("cancel.paid", "number", number), turn);
      case SHIPPED, DELIVERED, COMPLETED ->
          handing.over(order, turn.texts().say("cancel.shipped", "number", number), turn);
      case CANCELLED, REFUNDED ->
          turn.answerPrivately(Reply.Text.of(words.status(order, turn.texts())));
    };
  }

  /** The subject is the order's number. */
  private record Cancelling(Orders orders) implements Effect {
    @Override
    public String kind() {
      return "cancel_order";
    }

    @Override
    public Future<List<Say>> carryOut(Tx tx, String subject, Turn turn) {
      return orders
          .cancel(tx, subject, turn.who())
          .map(outcome -> turn.answerPrivately(Reply.Text.of(said(outcome, turn))).says());
    }

    private static String said(CancelOutcome outcome, Turn turn) {
      return switch (outcome) {
        case CancelOutcome.Cancelled(var order) ->
            turn.texts().say("cancel.done", "number", order.number());
        case CancelOutcome.AlreadyCancelled(var order) ->
            turn.texts().say("cancel.done", "number", order.number());
        case CancelOutcome.TooLate _ -> turn.texts().say("cancel.tooLate");
        case CancelOutcome.NotFound _ -> turn.texts().say("order.notFound");
      };
    }
  }
}
