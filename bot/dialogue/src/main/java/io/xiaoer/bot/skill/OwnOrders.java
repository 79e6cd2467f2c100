package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderLookup;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.Orders;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Slot;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the member's own orders is meant. Somebody else's reads like none. */
public final class OwnOrders {

  private static final int RECENT = 10;

  private final Orders orders;

  public OwnOrders(Orders orders) {
    this.orders = orders;
  }

  Orders orders() {
    return orders;
  }

  /** The order of the number that was said, else the newest that stands so, else the newest. */
  Optional<Order> meant(Turn turn, Set<OrderStatus> rather) {
    return turn.text(Slot.ORDER_NUMBER).isPresent()
        ? numbered(turn.text(Slot.ORDER_NUMBER).get(), turn)
        : newest(turn, rather);
  }

  /** The newest that stands so; none where none does. */
  Optional<Order> newestIn(Turn turn, OrderStatus status) {
    return recent(turn).stream().filter(order -> order.status() == status).findFirst();
  }

  /** What is said where there is none. */
  static Answer missing(Turn turn) {
    boolean numbered = turn.text(Slot.ORDER_NUMBER).isPresent();
    return turn.answerPrivately(
        Reply.Text.of(turn.texts().say(numbered ? "order.notFound" : "order.none")));
  }

  private Optional<Order> newest(Turn turn, Set<OrderStatus> rather) {
    List<Order> recent = recent(turn);
    return recent.stream()
        .filter(order -> rather.contains(order.status()))
        .findFirst()
        .or(() -> recent.stream().findFirst());
  }

  private List<Order> recent(Turn turn) {
    return orders.of(turn.who(), RECENT).await();
  }

  private Optional<Order> numbered(String number, Turn turn) {
    return switch (orders.find(number, turn.who()).await()) {
      case OrderLookup.Found(var order) -> Optional.of(order);
      case OrderLookup.NotFound _ -> Optional.empty();
    };
  }
}
