package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.order.ConfirmOutcome;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderLine;
import io.xiaoer.bot.commerce.order.Proposal;
import io.xiaoer.bot.commerce.order.ProposalRequest;
import io.xiaoer.bot.commerce.order.Proposals;
import io.xiaoer.bot.commerce.order.ProposeOutcome;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.ActionCode;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.OrderTexts;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Action.Emphasis;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From a wish to an order: propose, then confirm or withdraw. Every change happens in the
 * transaction of the turn.
 */
public final class Ordering {

  private static final int CHOICES = 8;
  private static final Set<String> SIZES = Set.of("尺码", "size", "Size");

  private final Shelf shelf;
  private final Proposals proposals;
  private final OrderTexts texts;

  public Ordering(Shelf shelf, Proposals proposals, OrderTexts texts) {
    this.shelf = shelf;
    this.proposals = proposals;
    this.texts = texts;
  }

  /**
   * Proposes so many pieces of a good. Where it has several kinds, the first that is left is
   * proposed and the others are offered beside it; a size is never guessed but asked.
   */
  Answer propose(Product product, int quantity, Turn turn) {
    return hasSizes(product)
        ? Answer.of(Say.toAll(kinds(product, quantity, turn)))
        : proposeSku(shelf.firstLeft(product, quantity), product, quantity, turn);
  }

  /** Proposes so many pieces of one kind of a good. */
  Answer proposeSku(String sku, Product product, int quantity, Turn turn) {
    ProposalRequest request =
        new ProposalRequest(turn.who(), turn.conversation(), Map.of(sku, quantity), true, null);
    return Answer.doing(
            tx -> proposals.propose(tx, request).map(outcome -> proposed(outcome, product, turn)))
        .remembering(turn.state().about(product.id(), turn.now()));
  }

  /** Buys what was proposed, if it is theirs and still stands. */
  Answer confirm(String proposalId, Turn turn) {
    return Answer.doing(
        tx ->
            proposals.confirm(tx, proposalId, turn.who()).map(outcome -> confirmed(outcome, turn)));
  }

  Answer withdraw(String proposalId, Turn turn) {
    return Answer.doing(tx -> withdrawn(tx, proposalId, turn));
  }

  /** What the member has been proposed here and not answered yet. */
  Optional<Proposal> open(Turn turn) {
    return proposals.open(turn.who(), turn.conversation().key()).await();
  }

  private Future<List<Say>> withdrawn(Tx tx, String proposalId, Turn turn) {
    return proposals
        .withdraw(tx, proposalId, turn.who())
        .map(
            done ->
                List.of(
                    turn.privately(
                        Reply.Text.of(
                            turn.texts().say(done ? "order.denied" : "order.proposal.expired")))));
  }

  private List<Say> proposed(ProposeOutcome outcome, Product product, Turn turn) {
    return List.of(
        switch (outcome) {
          case ProposeOutcome.Proposed(var proposal, var left) ->
              Say.toAll(card(proposal, left, otherKinds(proposal, product, turn), turn));
          case ProposeOutcome.SoldOut(_, int available) ->
              Say.toAll(Reply.Text.of(texts.soldOut(product.title(), available, turn.texts())));
          case ProposeOutcome.TooMany(int limit) ->
              Say.toAll(Reply.Text.of(turn.texts().say("order.tooMany", "limit", limit)));
          case ProposeOutcome.Unknown _ ->
              Say.toAll(Reply.Text.of(turn.texts().say("order.which")));
        });
  }

  private List<Say> confirmed(ConfirmOutcome outcome, Turn turn) {
    return switch (outcome) {
      case ConfirmOutcome.Placed(var order, var token) -> placed(order, token, turn);
      case ConfirmOutcome.PriceChanged(var fresh, var before) ->
          List.of(
              Say.toAll(Reply.Text.of(texts.priceChanged(fresh, before, turn.texts()))),
              Say.toAll(card(fresh, Map.of(), List.of(), turn)));
      case ConfirmOutcome.SoldOut(var line, int available) ->
          List.of(Say.toAll(Reply.Text.of(texts.soldOut(line.title(), available, turn.texts()))));
      case ConfirmOutcome.NotYours _ -> say("order.proposal.notYours", turn);
      case ConfirmOutcome.Expired _ -> say("order.proposal.expired", turn);
      case ConfirmOutcome.AlreadyPlaced(var number) ->
          List.of(
              turn.privately(Reply.Text.of(turn.texts().say("order.already", "number", number))));
    };
  }

  private Reply card(Proposal proposal, Map<String, Integer> left, List<Action> others, Turn turn) {
    List<Action> buttons = new ArrayList<>();
    buttons.add(
        new ActionCode.Confirm(proposal.id())
            .button(turn.texts().say("button.confirm"), Emphasis.PRIMARY));
    buttons.add(
        new ActionCode.Withdraw(proposal.id())
            .button(turn.texts().say("button.deny"), Emphasis.NORMAL));
    buttons.addAll(others);
    return new Reply.OneCard(
        texts.proposal(
            proposal,
            turn.member().name(),
            left,
            new OrderTexts.ProposalView(turn.texts(), turn.now(), buttons)));
  }

  private List<Say> placed(Order order, String token, Turn turn) {
    Say link = turn.privately(texts.checkout(order, token, turn.now(), turn.texts()));
    return turn.hidesPrivateAnswers()
        ? List.of(link, turn.toGroup("order.placed.public"))
        : List.of(link);
  }

  private static List<Say> say(String key, Turn turn) {
    return List.of(turn.privately(Reply.Text.of(turn.texts().say(key))));
  }

  private static boolean hasSizes(Product product) {
    return product.variants().size() > 1
        && product.variants().stream()
            .anyMatch(variant -> variant.options().keySet().stream().anyMatch(SIZES::contains));
  }

  private List<Action> otherKinds(Proposal proposal, Product product, Turn turn) {
    OrderLine line = proposal.lines().getFirst();
    return product.variants().stream()
        .filter(variant -> !variant.id().equals(line.sku()))
        .limit(CHOICES)
        .map(variant -> kind(product, variant, line.quantity(), turn))
        .toList();
  }

  private Reply kinds(Product product, int quantity, Turn turn) {
    List<Action> buttons =
        product.variants().stream()
            .limit(CHOICES)
            .map(variant -> kind(product, variant, quantity, turn))
            .toList();
    String title = product.title().in(turn.language());
    return new Reply.Text(turn.texts().say("order.whichVariant", "title", title), buttons);
  }

  private Action kind(Product product, Variant variant, int quantity, Turn turn) {
    String label = texts.options(variant.options(), turn.language());
    String shortened = label.length() > 40 ? label.substring(0, 40) : label;
    return new ActionCode.Buy(
            quantity, Catalog.ref(product.id()), ActionCode.Buy.kind(variant.id()))
        .button(shortened, Emphasis.NORMAL);
  }
}
