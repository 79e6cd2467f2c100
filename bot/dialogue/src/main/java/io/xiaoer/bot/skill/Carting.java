package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.cart.Cart;
import io.xiaoer.bot.commerce.cart.Carts;
import io.xiaoer.bot.commerce.cart.PutOutcome;
import io.xiaoer.bot.commerce.order.OrderLine;
import io.xiaoer.bot.commerce.order.Proposals;
import io.xiaoer.bot.commerce.order.Quote;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.ActionCode;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Effect;
import io.xiaoer.bot.dialogue.Phrase;
import io.xiaoer.bot.dialogue.PhraseReader;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Slip;
import io.xiaoer.bot.dialogue.Slip.Purpose;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.CartTexts;
import io.xiaoer.intent.Slot;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Action.Emphasis;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.Product;
import java.util.List;
import java.util.Optional;

/**
 * The member's own cart: put in, look, take out, order. What is in it is read by its owner alone;
 * prices are those of the moment.
 */
public final class Carting {

  private final Shelf shelf;
  private final Carts carts;
  private final Proposals proposals;
  private final Ordering ordering;
  private final Proposing proposing;
  private final CartTexts texts;
  private final PhraseReader phrases;
  private final Effect clearing;

  /** What carts are made of. */
  public record Parts(Shelf shelf, Carts carts, Proposals proposals, Ordering ordering) {}

  public Carting(Parts parts, Proposing proposing, CartTexts texts, PhraseReader phrases) {
    this.shelf = parts.shelf();
    this.carts = parts.carts();
    this.proposals = parts.proposals();
    this.ordering = parts.ordering();
    this.proposing = proposing;
    this.texts = texts;
    this.phrases = phrases;
    this.clearing = new ClearCart(carts);
  }

  Effect clearing() {
    return clearing;
  }

  /** Whether an order means the whole cart: it says so, or names nothing while something is in. */
  boolean means(Turn turn) {
    if (phrases.has(Phrase.CART, turn)) {
      return true;
    }
    boolean names =
        turn.recognition().slots().containsKey(Slot.PRODUCT_REF)
            || turn.text(Slot.QUERY).isPresent()
            || turn.state().it().isPresent();
    return !names && !carts.of(turn.who()).await().isEmpty();
  }

  /** Puts so many pieces in; which kind is asked where it must be chosen. */
  Answer put(Product product, int pieces, Turn turn) {
    Slip slip = Slips.named(Slips.of(Purpose.CART, product, pieces), turn.words());
    if (Slips.mustChoose(product, slip)) {
      return ordering.ask(product, slip, turn);
    }
    String sku =
        slip.left().size() == 1 ? slip.left().getFirst() : shelf.firstLeft(product, pieces);
    return putSku(sku, product, pieces, turn);
  }

  Answer putSku(String sku, Product product, int pieces, Turn turn) {
    return Answer.doing(
            tx ->
                carts
                    .put(tx, turn.who(), sku, pieces)
                    .map(outcome -> turn.answerPrivately(put(outcome, product, turn)).says()))
        .remembering(turn.state().withoutSlip().about(product.id(), turn.now()));
  }

  /** Shows it, numbered, so that "take out the second" means something. */
  Answer show(Turn turn) {
    Quote quote = quote(carts.of(turn.who()).await());
    if (quote.lines().isEmpty()) {
      return turn.answerPrivately(Reply.Text.of(turn.texts().say("cart.empty")));
    }
    List<String> goods = quote.lines().stream().map(OrderLine::productId).toList();
    return turn.answerPrivately(texts.whole(quote, turn.texts(), checkout(turn)))
        .remembering(turn.state().showing(goods, turn.now()));
  }

  /** Takes out what is meant; everything only after a yes. */
  Answer remove(Turn turn) {
    Cart cart = carts.of(turn.who()).await();
    if (cart.isEmpty()) {
      return turn.answerPrivately(Reply.Text.of(turn.texts().say("cart.empty")));
    }
    if (phrases.has(Phrase.EVERYTHING, turn)) {
      String summary = turn.texts().say("cart.clear", "count", cart.items().size());
      return proposing.propose(clearing, "", summary, turn);
    }
    return meant(cart, turn)
        .map(line -> remove(line, turn))
        .orElseGet(() -> turn.answerPrivately(Reply.Text.of(turn.texts().say("cart.whichOut"))));
  }

  /** Proposes to order all of it. */
  Answer order(Turn turn) {
    Quote quote = quote(carts.of(turn.who()).await());
    if (quote.lines().isEmpty()) {
      return turn.answerPrivately(Reply.Text.of(turn.texts().say("cart.empty")));
    }
    return quote.isInStock()
        ? ordering.proposeAll(quote, turn)
        : turn.answerPrivately(texts.lacking(quote, turn.texts()));
  }

  private Answer remove(OrderLine line, Turn turn) {
    String said = turn.texts().say("cart.removed", "title", line.title().in(turn.language()));
    return Answer.doing(
        tx ->
            carts
                .remove(tx, turn.who(), List.of(line.sku()))
                .map(_ -> turn.answerPrivately(Reply.Text.of(said)).says()));
  }

  private Optional<OrderLine> meant(Cart cart, Turn turn) {
    List<OrderLine> lines = quote(cart).lines();
    return shelf
        .meant(turn)
        .flatMap(
            product ->
                lines.stream().filter(line -> line.productId().equals(product.id())).findFirst())
        .or(() -> lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty());
  }

  private Reply put(PutOutcome outcome, Product product, Turn turn) {
    return switch (outcome) {
      case PutOutcome.Put(var cart) -> texts.put(product, cart, turn.texts(), checkout(turn));
      case PutOutcome.Full(int lines, int pieces) ->
          Reply.Text.of(turn.texts().say("cart.full", "lines", lines, "pieces", pieces));
    };
  }

  private static List<Action> checkout(Turn turn) {
    return List.of(
        new ActionCode.Checkout(ActionCode.Checkout.MINE)
            .button(turn.texts().say("cart.checkout"), Emphasis.PRIMARY));
  }

  private Quote quote(Cart cart) {
    return proposals.quote(cart.items(), true).await();
  }

  /** Takes everything out. */
  private record ClearCart(Carts carts) implements Effect {
    @Override
    public String kind() {
      return "clear_cart";
    }

    @Override
    public Future<List<Say>> carryOut(Tx tx, String subject, Turn turn) {
      Reply cleared = Reply.Text.of(turn.texts().say("cart.cleared"));
      return carts.clear(tx, turn.who()).map(_ -> turn.answerPrivately(cleared).says());
    }
  }
}
