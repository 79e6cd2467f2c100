package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Reply;
import java.util.Optional;
import java.util.Set;

/**
 * What only a person of the shop can settle: says what is known, passes the rest on, and promises
 * nothing.
 */
public final class AfterSalesSkill implements Skill {

  private final OwnOrders orders;
  private final Handing handing;

  public AfterSalesSkill(OwnOrders orders, Handing handing) {
    this.orders = orders;
    this.handing = handing;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.REFUND_STATUS, Intent.COMPLAIN, Intent.SUBSCRIBE_ALERT);
  }

  @Override
  public Answer handle(Turn turn) {
    return switch (turn.recognition().intent()) {
      case REFUND_STATUS -> refund(turn);
      case SUBSCRIBE_ALERT -> handing.over(null, turn.texts().say("alert.noted"), turn);
      default -> complaint(turn);
    };
  }

  private Answer refund(Turn turn) {
    return orders
        .meant(turn, Set.of(OrderStatus.REFUNDED))
        .map(order -> refund(order, turn))
        .orElseGet(() -> OwnOrders.missing(turn));
  }

  private Answer refund(Order order, Turn turn) {
    String number = order.number();
    return switch (order.status()) {
      case REFUNDED -> says("refund.done", number, turn);
      case AWAITING_PAYMENT, CANCELLED -> says("refund.unpaid", number, turn);
      case PAID, SHIPPED, DELIVERED, COMPLETED ->
          handing.over(order, turn.texts().say("refund.noted", "number", number), turn);
    };
  }

  private Answer complaint(Turn turn) {
    Optional<Order> about = orders.meant(turn, Set.of(OrderStatus.DELIVERED, OrderStatus.SHIPPED));
    return handing.over(about.orElse(null), turn.texts().say("complain.noted"), turn);
  }

  private static Answer says(String key, String number, Turn turn) {
    return turn.answerPrivately(Reply.Text.of(turn.texts().say(key, "number", number)));
  }
}
