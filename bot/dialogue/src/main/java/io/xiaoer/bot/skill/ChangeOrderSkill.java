package io.xiaoer.bot.skill;

import io.vertx.core.json.JsonObject;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderLine;
import io.xiaoer.bot.commerce.order.OrderStatus;
import io.xiaoer.bot.commerce.order.Proposals;
import io.xiaoer.bot.commerce.order.Quote;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Effect;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Slip;
import io.xiaoer.bot.dialogue.Slip.Purpose;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.OrderTexts;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Slot;
import io.xiaoer.money.Money;
import io.xiaoer.reply.Reply;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes pieces or kind of an order that is not paid yet: a new order at today's price instead of
 * the old one, after a yes. Where it goes to is changed on its own page; what is paid, by a person.
 */
public final class ChangeOrderSkill implements Skill {

  private final OwnOrders orders;
  private final Shelf shelf;
  private final Proposals proposals;
  private final Proposing proposing;
  private final Handing handing;
  private final OrderTexts words;
  private final Effect exchanging;

  /** What is sold, and to whom it was. */
  public record Parts(OwnOrders orders, Shelf shelf, Proposals proposals) {}

  public ChangeOrderSkill(Parts parts, Proposing proposing, Handing handing, OrderTexts words) {
    this.orders = parts.orders();
    this.shelf = parts.shelf();
    this.proposals = parts.proposals();
    this.proposing = proposing;
    this.handing = handing;
    this.words = words;
    this.exchanging = new OrderExchange(orders.orders(), proposals, words);
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.CHANGE_ORDER);
  }

  @Override
  public List<Effect> effects() {
    return List.of(exchanging);
  }

  @Override
  public Answer handle(Turn turn) {
    return orders
        .meant(turn, Set.of(OrderStatus.AWAITING_PAYMENT))
        .map(order -> change(order, turn))
        .orElseGet(() -> OwnOrders.missing(turn));
  }

  private Answer change(Order order, Turn turn) {
    if (order.status() != OrderStatus.AWAITING_PAYMENT) {
      String said = turn.texts().say("change.paid", "number", order.number());
      return handing.over(order, said, turn);
    }
    Map<String, Integer> items = changed(order, turn);
    return items.equals(items(order))
        ? turn.answerPrivately(
            Reply.Text.of(turn.texts().say("change.what", "number", order.number())))
        : exchange(order, items, turn);
  }

  private Answer exchange(Order order, Map<String, Integer> items, Turn turn) {
    Quote quote = proposals.quote(items, true).await();
    Money total = quote.total().orElse(order.total());
    JsonObject wanted = new JsonObject();
    items.forEach(wanted::put);
    String subject =
        new JsonObject()
            .put("order", order.number())
            .put("items", wanted)
            .put("minor", total.minor())
            .encode();
    String lines =
        String.join(
            "\n", quote.lines().stream().map(line -> words.line(line, turn.texts())).toList());
    String summary =
        turn.texts()
            .say(
                "change.ask",
                "number",
                order.number(),
                "lines",
                lines,
                "total",
                turn.texts().money(total));
    return proposing.propose(exchanging, subject, summary, turn);
  }

  /** The order with what was said of its line; as it is where nothing plain was said. */
  private Map<String, Integer> changed(Order order, Turn turn) {
    Map<String, Integer> items = items(order);
    if (order.lines().size() != 1) {
      return items;
    }
    OrderLine line = order.lines().getFirst();
    int pieces =
        turn.number(Slot.QUANTITY)
            .filter(many -> many.compareTo(BigDecimal.valueOf(PlaceOrderSkill.MOST)) <= 0)
            .map(BigDecimal::intValue)
            .filter(many -> many > 0)
            .orElse(line.quantity());
    String sku = kind(line, turn).orElse(line.sku());
    return Map.of(sku, pieces);
  }

  private Optional<String> kind(OrderLine line, Turn turn) {
    return shelf
        .product(line.productId())
        .map(product -> Slips.of(Purpose.BUY, product, line.quantity()))
        .map(slip -> Slips.named(slip, turn.words()))
        .map(Slip::left)
        .filter(left -> left.size() == 1)
        .map(List::getFirst);
  }

  private static Map<String, Integer> items(Order order) {
    Map<String, Integer> items = new LinkedHashMap<>();
    order.lines().forEach(line -> items.merge(line.sku(), line.quantity(), Integer::sum));
    return items;
  }
}
