package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.ActionCode;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.ProductCards;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Action.Emphasis;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows goods as cards with the buttons that this member can use. */
public final class Showing {

  private final Shelf shelf;
  private final ProductCards cards;

  public Showing(Shelf shelf, ProductCards cards) {
    this.shelf = shelf;
    this.cards = cards;
  }

  /** One good, whole. */
  Reply one(Product product, Turn turn) {
    return new Reply.OneCard(
        cards.full(product, shelf.left(product), turn.texts(), buttons(product, turn)));
  }

  /** Several goods, best first, under a line of words. */
  Reply several(String intro, List<Product> products, Turn turn) {
    Map<String, Integer> left = shelf.left(products);
    List<Card> row =
        products.stream()
            .map(product -> brief(product, left.getOrDefault(product.id(), 0), turn))
            .toList();
    return new Reply.Carousel(intro, row);
  }

  ProductCards cards() {
    return cards;
  }

  private Card brief(Product product, int left, Turn turn) {
    List<Action> actions = new ArrayList<>();
    actions.add(
        new ActionCode.Show(ProductCards.ref(product))
            .button(turn.texts().say("button.details"), Emphasis.NORMAL));
    actions.addAll(buttons(product, turn));
    return cards.brief(product, left, turn.texts(), actions);
  }

  private static List<Action> buttons(Product product, Turn turn) {
    List<Action> actions = new ArrayList<>();
    actions.add(
        new ActionCode.Want(1, ProductCards.ref(product))
            .button(turn.texts().say("button.buy"), Emphasis.PRIMARY));
    if (turn.member().shopkeeper()) {
      actions.add(
          new ActionCode.Share(ProductCards.ref(product))
              .button(turn.texts().say("button.share"), Emphasis.NORMAL));
    }
    return actions;
  }
}
