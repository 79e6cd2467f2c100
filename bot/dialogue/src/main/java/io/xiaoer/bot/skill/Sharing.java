package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.share.Materials;
import io.xiaoer.bot.commerce.share.ShareLink;
import io.xiaoer.bot.commerce.share.ShareLinks;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.ProductCards;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Card;
import io.xiaoer.reply.Reply;
import io.xiaoer.shop.Product;
import java.util.List;

/** Makes the card that carries a shopkeeper's name and link. Only shopkeepers share. */
public final class Sharing {

  private final ShareLinks links;
  private final Materials materials;
  private final ProductCards cards;
  private final String publicUrl;

  public Sharing(ShareLinks links, Materials materials, ProductCards cards, String publicUrl) {
    this.links = links;
    this.materials = materials;
    this.cards = cards;
    this.publicUrl = publicUrl;
  }

  /** The card for the group. */
  Answer card(Product product, Turn turn) {
    String copy = copy(product, turn);
    return turn.member().shopkeeper()
        ? share(product, turn, link -> List.of(Say.toAll(card(product, copy, link, turn))))
        : refuse(turn);
  }

  /** Copy to forward elsewhere, with the shopkeeper's own link, for their eyes. */
  Answer material(Product product, Turn turn) {
    String copy = copy(product, turn);
    return turn.member().shopkeeper()
        ? share(
            product,
            turn,
            link -> List.of(turn.privately(Reply.Text.of(forward(copy, link, turn)))))
        : refuse(turn);
  }

  static Answer refuse(Turn turn) {
    return Answer.of(turn.privately(Reply.Text.of(turn.texts().say("share.notShopkeeper"))));
  }

  private Answer share(
      Product product, Turn turn, java.util.function.Function<ShareLink, List<Say>> words) {
    return Answer.doing(tx -> link(tx, product, turn).map(words))
        .remembering(turn.state().about(product.id(), turn.now()));
  }

  private Future<ShareLink> link(Tx tx, Product product, Turn turn) {
    return links.create(tx, turn.who(), turn.conversation().key(), product);
  }

  private String copy(Product product, Turn turn) {
    return materials
        .pick(product.id(), turn.language(), turn.now().getEpochSecond())
        .await()
        .map(material -> material.text())
        .orElseGet(
            () ->
                product.highlights().isEmpty()
                    ? ""
                    : product.highlights().getFirst().in(turn.language()));
  }

  private Reply card(Product product, String copy, ShareLink link, Turn turn) {
    Card.Field sharer =
        new Card.Field(
            turn.texts().say("share.sharer"),
            turn.texts().say("share.by", "name", turn.member().name()));
    Action open = new Action.OpenUrl(turn.texts().say("share.buy"), url(link));
    return new Reply.OneCard(
        new Card(
            cards.title(product, turn.texts()),
            copy,
            cards.picture(product, turn.texts()),
            cards.price(product, turn.texts()),
            List.of(sharer),
            List.of(open)));
  }

  private String forward(String copy, ShareLink link, Turn turn) {
    return turn.texts().say("material.copy") + "\n\n" + copy + "\n" + url(link);
  }

  private String url(ShareLink link) {
    return publicUrl + "/s/" + link.code();
  }
}
