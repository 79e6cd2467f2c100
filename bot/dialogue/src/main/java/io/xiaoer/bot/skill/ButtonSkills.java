package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.ActionCode;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Buttons;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Slip;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.Product;
import java.util.Optional;
import java.util.function.Function;

/**
 * What happens when a button is pressed. Whoever pressed it is the buyer, the sharer, the asker.
 */
public final class ButtonSkills implements Buttons {

  private final Shelf shelf;
  private final Showing showing;
  private final Ordering ordering;
  private final Sharing sharing;
  private final Asking asking;
  private final Carting carting;
  private final Confirming confirming;
  private final Handover handover;

  /** What buttons show and tell. */
  public record Telling(Shelf shelf, Showing showing, Sharing sharing, Asking asking) {}

  /** What buttons do. */
  public record Doing(
      Ordering ordering, Carting carting, Confirming confirming, Handover handover) {}

  public ButtonSkills(Telling telling, Doing doing) {
    this.shelf = telling.shelf();
    this.showing = telling.showing();
    this.sharing = telling.sharing();
    this.asking = telling.asking();
    this.ordering = doing.ordering();
    this.carting = doing.carting();
    this.confirming = doing.confirming();
    this.handover = doing.handover();
  }

  @Override
  public Answer press(Turn turn, ActionCode code) {
    return switch (code) {
      case ActionCode.Show(var ref) -> with(ref, turn, product -> show(product, turn));
      case ActionCode.Want(int quantity, var ref) ->
          with(ref, turn, product -> ordering.propose(product, quantity, turn));
      case ActionCode.Buy(int quantity, var ref, var kind) ->
          with(ref, turn, product -> buy(product, kind, quantity, turn));
      case ActionCode.Confirm(var id) -> ordering.confirm(id, turn);
      case ActionCode.Withdraw(var id) -> ordering.withdraw(id, turn);
      case ActionCode.Share(var ref) -> with(ref, turn, product -> sharing.card(product, turn));
      case ActionCode.Ask(var ref) -> with(ref, turn, product -> asked(product, turn));
      case ActionCode.Person(var ref) ->
          with(ref, turn, product -> handover.toPerson(product.id(), turn));
      case ActionCode.Back(var id) -> handover.back(id, turn);
      case ActionCode.Put(int quantity, var ref, var kind) ->
          with(ref, turn, product -> put(product, kind, quantity, turn));
      case ActionCode.Checkout _ -> carting.order(turn);
      case ActionCode.Yes(var id) -> confirming.yes(id, turn);
      case ActionCode.No(var id) -> confirming.no(id, turn);
      case ActionCode.Mean _ -> gone(turn);
    };
  }

  @Override
  public Answer fill(Turn turn, Slip slip) {
    return shelf
        .product(slip.productId())
        .map(product -> ordering.ask(product, slip, turn))
        .orElseGet(() -> gone(turn));
  }

  private Answer show(Product product, Turn turn) {
    return Answer.of(Say.toAll(showing.one(product, turn)))
        .remembering(turn.state().about(product.id(), turn.now()));
  }

  /** What they wanted to know; the good itself where that is forgotten or was somebody else's. */
  private Answer asked(Product product, Turn turn) {
    String question = turn.state().asked();
    return question == null ? show(product, turn) : asking.about(product, question, turn);
  }

  private Answer put(Product product, String kind, int quantity, Turn turn) {
    return sku(product, kind)
        .map(sku -> carting.putSku(sku, product, quantity, turn))
        .orElseGet(() -> gone(turn));
  }

  private static Optional<String> sku(Product product, String kind) {
    return Shelf.skus(product).stream()
        .filter(sku -> ActionCode.Buy.kind(sku).equals(kind))
        .findFirst();
  }

  private Answer buy(Product product, String kind, int quantity, Turn turn) {
    return sku(product, kind)
        .map(sku -> ordering.proposeSku(sku, product, quantity, turn))
        .orElseGet(() -> gone(turn));
  }

  private Answer with(String ref, Turn turn, Function<Product, Answer> then) {
    return shelf.catalog().byRef(ref).await().map(then).orElseGet(() -> gone(turn));
  }

  private static Answer gone(Turn turn) {
    return Answer.of(turn.privately(Reply.Text.of(turn.texts().say("button.unknown"))));
  }
}
