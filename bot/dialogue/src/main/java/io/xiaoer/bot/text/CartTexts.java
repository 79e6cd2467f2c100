package io.xiaoer.bot.text;

import io.xiaoer.bot.commerce.cart.Cart;
import io.xiaoer.bot.commerce.order.OrderLine;
import io.xiaoer.bot.commerce.order.Quote;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Carts in words, for their owner's eyes. Pure. */
public final class CartTexts {

  private final OrderTexts orders;
  private final ProductCards cards;

  public CartTexts(OrderTexts orders, ProductCards cards) {
    this.orders = orders;
    this.cards = cards;
  }

  /** A good was put in. */
  public Reply put(Product product, Cart cart, Texts texts, List<Action> actions) {
    int pieces = cart.items().values().stream().mapToInt(Integer::intValue).sum();
    return new Reply.Text(
        texts.say("cart.put", "title", cards.title(product, texts), "count", pieces), actions);
  }

  /** Everything that is in, numbered, at today's prices. */
  public Reply whole(Quote quote, Texts texts, List<Action> actions) {
    String lines =
        IntStream.range(0, quote.lines().size())
            .mapToObj(i -> line(i + 1, quote.lines().get(i), quote, texts))
            .collect(Collectors.joining("\n"));
    String total = quote.total().map(texts::money).orElse("");
    return new Reply.Text(texts.say("cart.whole", "lines", lines, "total", total), actions);
  }

  /** What keeps it from being ordered as it is. */
  public Reply lacking(Quote quote, Texts texts) {
    return Reply.Text.of(
        quote.lines().stream()
            .filter(line -> quote.left().getOrDefault(line.sku(), 0) < line.quantity())
            .map(
                line ->
                    orders.soldOut(line.title(), quote.left().getOrDefault(line.sku(), 0), texts))
            .collect(Collectors.joining("\n")));
  }

  private String line(int number, OrderLine line, Quote quote, Texts texts) {
    boolean lacks = quote.left().getOrDefault(line.sku(), 0) < line.quantity();
    return texts.say(
        lacks ? "cart.lineLacking" : "cart.line",
        "number",
        number,
        "goods",
        orders.line(line, texts),
        "price",
        texts.money(line.total()));
  }
}
