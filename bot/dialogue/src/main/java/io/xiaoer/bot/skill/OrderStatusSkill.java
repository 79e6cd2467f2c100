package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.TokenIssuer;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.OrderTexts;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a member about their own order, where only they read it, with a fresh link to its page.
 * Somebody else's order number reads like one that does not exist.
 */
public final class OrderStatusSkill implements Skill {

  private final OwnOrders orders;
  private final TokenIssuer tokens;
  private final OrderTexts words;

  public OrderStatusSkill(OwnOrders orders, TokenIssuer tokens, OrderTexts words) {
    this.orders = orders;
    this.tokens = tokens;
    this.words = words;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.ORDER_STATUS, Intent.PAY_ORDER);
  }

  @Override
  public Answer handle(Turn turn) {
    boolean toPay = turn.recognition().intent() == Intent.PAY_ORDER;
    Optional<Order> meant =
        orders.meant(turn, toPay ? Set.of(OrderStatus.AWAITING_PAYMENT) : Set.of());
    return meant.map(order -> told(order, turn)).orElseGet(() -> OwnOrders.missing(turn));
  }

  private Answer told(Order order, Turn turn) {
    return Answer.doing(
        tx ->
            tokens
                .freshToken(tx, order.number())
                .map(token -> turn.answerPrivately(page(order, token, turn)).says()));
  }

  private Reply page(Order order, String token, Turn turn) {
    String status = words.status(order, turn.texts());
    boolean unpaid = order.status() == OrderStatus.AWAITING_PAYMENT;
    String text = unpaid ? status + "\n" + turn.texts().say("order.pay") : status;
    String label = turn.texts().say(unpaid ? "button.checkout" : "button.order");
    return new Reply.Text(text, List.of(new Action.OpenUrl(label, words.checkoutUrl(token))));
  }
}
