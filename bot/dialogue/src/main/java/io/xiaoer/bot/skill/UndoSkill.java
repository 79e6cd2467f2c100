package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.cart.Cart;
import io.xiaoer.bot.commerce.cart.Carts;
import io.xiaoer.bot.commerce.order.CancelOutcome;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Phrase;
import io.xiaoer.bot.dialogue.PhraseReader;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back what the member did last, where that is possible: a change of their cart, or an order
 * that was just placed and not paid. Nothing older than a few minutes is meant.
 */
public final class UndoSkill implements Skill {

  private static final Duration JUST_NOW = Duration.ofMinutes(10);

  private final OwnOrders orders;
  private final Carts carts;
  private final PhraseReader phrases;

  public UndoSkill(OwnOrders orders, Carts carts, PhraseReader phrases) {
    this.orders = orders;
    this.carts = carts;
    this.phrases = phrases;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of();
  }

  @Override
  public boolean isCommand(String words) {
    return phrases.is(Phrase.LIFT, words);
  }

  @Override
  public Answer handle(Turn turn) {
    Instant since = turn.now().minus(JUST_NOW);
    Optional<Order> order =
        orders
            .newestIn(turn, OrderStatus.AWAITING_PAYMENT)
            .filter(placed -> !placed.createdAt().isBefore(since));
    Cart cart = carts.of(turn.who()).await();
    boolean cartFirst = order.filter(o -> !cart.changedAt().isAfter(o.createdAt())).isEmpty();
    return cartFirst
        ? Answer.doing(tx -> cart(tx, since, turn))
        : Answer.doing(tx -> order(tx, order.orElseThrow(), turn));
  }

  private Future<List<Say>> cart(Tx tx, Instant since, Turn turn) {
    return carts
        .undo(tx, turn.who(), since)
        .map(back -> says(back.isPresent() ? "undo.cart" : "undo.nothing", turn));
  }

  private Future<List<Say>> order(Tx tx, Order order, Turn turn) {
    return orders
        .orders()
        .cancel(tx, order.number(), turn.who())
        .map(
            outcome ->
                outcome instanceof CancelOutcome.Cancelled
                    ? turn.answerPrivately(
                            Reply.Text.of(
                                turn.texts().say("cancel.done", "number", order.number())))
                        .says()
                    : says("cancel.tooLate", turn));
  }

  private static List<Say> says(String key, Turn turn) {
    return turn.answerPrivately(Reply.Text.of(turn.texts().say(key))).says();
  }
}
