package io.xiaoer.bot.dialogue;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.catalog.Catalog;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.Product;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The goods of a message of ours that somebody quotes. Safe from any thread. */
public final class QuotedGoods {

  private static final int MOST = 10;

  private final Outbox outbox;
  private final Catalog catalog;

  public QuotedGoods(Outbox outbox, Catalog catalog) {
    this.outbox = outbox;
    this.catalog = catalog;
  }

  /** The ids of the goods that the message showed, in its order; empty where it showed none. */
  public Future<List<String>> of(
      ConversationKey conversation, MessageRef message, MemberKey reader) {
    return outbox
        .said(conversation, message, reader)
        .compose(reply -> ids(reply.map(QuotedGoods::refs).orElseGet(List::of)));
  }

  private Future<List<String>> ids(List<String> refs) {
    Future<List<String>> ids = Future.succeededFuture(new ArrayList<>());
    for (String ref : refs) {
      ids =
          ids.compose(
              found ->
                  catalog
                      .byRef(ref)
                      .map(
                          product -> {
                            product.map(Product::id).ifPresent(found::add);
                            return found;
                          }));
    }
    return ids;
  }

  /** The goods whose buttons it carried. */
  private static List<String> refs(Reply reply) {
    Set<String> refs = new LinkedHashSet<>();
    actions(reply)
        .filter(Action.Invoke.class::isInstance)
        .map(action -> ((Action.Invoke) action).action())
        .flatMap(code -> ActionCode.read(code).stream())
        .flatMap(code -> ref(code).stream())
        .forEach(refs::add);
    return refs.stream().limit(MOST).toList();
  }

  private static Stream<Action> actions(Reply reply) {
    return switch (reply) {
      case Reply.Text(_, var actions) -> actions.stream();
      case Reply.OneCard(var card) -> card.actions().stream();
      case Reply.Carousel(_, var cards) -> cards.stream().map(Card::actions).flatMap(List::stream);
    };
  }

  private static Optional<String> ref(ActionCode code) {
    return switch (code) {
      case ActionCode.Show(var ref) -> Optional.of(ref);
      case ActionCode.Want(_, var ref) -> Optional.of(ref);
      case ActionCode.Buy(_, var ref, _) -> Optional.of(ref);
      case ActionCode.Share(var ref) -> Optional.of(ref);
      case ActionCode.Ask(var ref) -> Optional.of(ref);
      case ActionCode.Person(var ref) -> Optional.of(ref);
      case ActionCode.Put(_, var ref, _) -> Optional.of(ref);
      case ActionCode.Confirm _,
          ActionCode.Withdraw _,
          ActionCode.Checkout _,
          ActionCode.Yes _,
          ActionCode.No _,
          ActionCode.Mean _,
          ActionCode.Back _ ->
          Optional.empty();
    };
  }
}
