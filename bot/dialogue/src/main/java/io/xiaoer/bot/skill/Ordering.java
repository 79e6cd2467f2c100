package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.cart.Cart;
import io.xiaoer.bot.commerce.cart.Carts;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.order.ConfirmOutcome;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderLine;
import io.xiaoer.bot.commerce.order.Proposal;
import io.xiaoer.bot.commerce.order.ProposalRequest;
import io.xiaoer.bot.commerce.order.Proposals;
import io.xiaoer.bot.commerce.order.ProposeOutcome;
import io.xiaoer.bot.commerce.order.Quote;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.ActionCode;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Slip;
import io.xiaoer.bot.dialogue.Slip.Purpose;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.OrderTexts;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Action.Emphasis;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.LocalText;
import io.xiaoer.shop.Product;
import io.xiaoer.shop.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From a wish to an order: propose, then confirm or withdraw. Every change happens in the
 * transaction of the turn.
 */
public final class Ordering {

  private static final int CHOICES = 8;

  private final Shelf shelf;
  private final Proposals proposals;
  private final Carts carts;
  private final OrderTexts texts;

  public Ordering(Shelf shelf, Proposals proposals, Carts carts, OrderTexts texts) {
    this.shelf = shelf;
    this.proposals = proposals;
    this.carts = carts;
    this.texts = texts;
  }

  /**
   * Proposes so many pieces of a good. Where it has several kinds and the words name none, the
   * first that is left is proposed and the others are offered beside it; a size is never guessed
   * but asked.
   */
  Answer propose(Product product, int quantity, Turn turn) {
    Slip slip = Slips.named(Slips.of(Purpose.BUY, product, quantity), turn.words());
    if (Slips.mustChoose(product, slip)) {
      return ask(product, slip, turn);
    }
    String sku =
        slip.left().size() == 1 ? slip.left().getFirst() : shelf.firstLeft(product, quantity);
    return proposeSku(sku, product, quantity, turn);
  }

  /** Asks which kind, and keeps what is known of the order meanwhile. */
  Answer ask(Product product, Slip slip, Turn turn) {
    return Answer.of(Say.toAll(kinds(product, slip, turn)))
        .remembering(turn.state().ordering(slip, turn.now()));
  }

  /**
   * Proposes so many pieces of one kind of a good, instead of what of it is proposed and not
   * answered yet.
   */
  Answer proposeSku(String sku, Product product, int quantity, Turn turn) {
    ProposalRequest request =
        new ProposalRequest(turn.who(), turn.conversation(), Map.of(sku, quantity), true, null);
    Optional<Proposal> before = open(turn).filter(open -> isOnly(open, product));
    Slip slip = Slips.of(Purpose.BUY, product, quantity).chosen(sku);
    return Answer.doing(
            tx ->
                withdraw(tx, before, turn)
                    .compose(_ -> proposals.propose(tx, request))
                    .map(outcome -> proposed(outcome, product, turn)))
        .remembering(turn.state().ordering(slip, turn.now()));
  }

  /** Proposes everything at once, at today's prices, where only the member reads it. */
  Answer proposeAll(Quote goods, Turn turn) {
    Map<String, Integer> items = new LinkedHashMap<>();
    goods.lines().forEach(line -> items.put(line.sku(), line.quantity()));
    ProposalRequest request =
        new ProposalRequest(turn.who(), turn.conversation(), items, true, null);
    return Answer.doing(
            tx ->
                proposals
                    .propose(tx, request)
                    .map(outcome -> turn.answerPrivately(all(outcome, goods, turn)).says()))
        .remembering(turn.state().withoutSlip());
  }

  private Reply all(ProposeOutcome outcome, Quote goods, Turn turn) {
    return switch (outcome) {
      case ProposeOutcome.Proposed(var proposal, var left) -> card(proposal, left, List.of(), turn);
      case ProposeOutcome.SoldOut(var sku, int available) ->
          Reply.Text.of(texts.soldOut(title(goods, sku), available, turn.texts()));
      case ProposeOutcome.TooMany(int limit) ->
          Reply.Text.of(turn.texts().say("order.tooMany", "limit", limit));
      case ProposeOutcome.Unknown _ -> Reply.Text.of(turn.texts().say("cart.gone"));
    };
  }

  private static LocalText title(Quote goods, String sku) {
    return goods.lines().stream()
        .filter(line -> line.sku().equals(sku))
        .map(OrderLine::title)
        .findFirst()
        .orElseGet(() -> LocalText.of(sku));
  }

  private Future<Boolean> withdraw(Tx tx, Optional<Proposal> before, Turn turn) {
    return before
        .map(open -> proposals.withdraw(tx, open.id(), turn.who()))
        .orElseGet(() -> Future.succeededFuture(false));
  }

  private static boolean isOnly(Proposal open, Product product) {
    return open.lines().size() == 1 && open.lines().getFirst().productId().equals(product.id());
  }

  /** Buys what was proposed, if it is theirs and still stands. */
  Answer confirm(String proposalId, Turn turn) {
    Cart cart = carts.of(turn.who()).await();
    return Answer.doing(
            tx ->
                proposals
                    .confirm(tx, proposalId, turn.who())
                    .compose(outcome -> bought(tx, outcome, cart, turn)))
        .remembering(turn.state().withoutSlip());
  }

  /** What was bought is not in the cart any more. */
  private Future<List<Say>> bought(Tx tx, ConfirmOutcome outcome, Cart cart, Turn turn) {
    List<Say> says = confirmed(outcome, turn);
    if (!(outcome instanceof ConfirmOutcome.Placed(var order, _)) || cart.isEmpty()) {
      return Future.succeededFuture(says);
    }
    List<String> skus = order.lines().stream().map(OrderLine::sku).toList();
    return carts.remove(tx, turn.who(), skus).map(says);
  }

  Answer withdraw(String proposalId, Turn turn) {
    return Answer.doing(tx -> withdrawn(tx, proposalId, turn))
        .remembering(turn.state().withoutSlip());
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

  private List<Action> otherKinds(Proposal proposal, Product product, Turn turn) {
    OrderLine line = proposal.lines().getFirst();
    return product.variants().stream()
        .filter(variant -> !variant.id().equals(line.sku()))
        .limit(CHOICES)
        .map(
            variant ->
                kind(product, variant, Slips.of(Purpose.BUY, product, line.quantity()), turn))
        .toList();
  }

  private Reply kinds(Product product, Slip slip, Turn turn) {
    List<Action> buttons =
        product.variants().stream()
            .filter(variant -> slip.left().contains(variant.id()))
            .limit(CHOICES)
            .map(variant -> kind(product, variant, slip, turn))
            .toList();
    String title = product.title().in(turn.language());
    return new Reply.Text(turn.texts().say("order.whichVariant", "title", title), buttons);
  }

  private Action kind(Product product, Variant variant, Slip slip, Turn turn) {
    String ref = Catalog.ref(product.id());
    String kind = ActionCode.Buy.kind(variant.id());
    ActionCode code =
        switch (slip.purpose()) {
          case BUY -> new ActionCode.Buy(slip.quantity(), ref, kind);
          case CART -> new ActionCode.Put(slip.quantity(), ref, kind);
        };
    return code.button(label(variant, turn), Emphasis.NORMAL);
  }

  private String label(Variant variant, Turn turn) {
    String label = texts.options(variant.options(), turn.language());
    return label.length() > 40 ? label.substring(0, 40) : label;
  }
}
