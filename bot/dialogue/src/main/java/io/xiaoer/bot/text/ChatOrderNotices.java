package io.xiaoer.bot.text;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderNotices;
import io.xiaoer.bot.commerce.order.Parcel;
import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.carrier.TraceEvent;
import io.xiaoer.channel.Audience;
import io.xiaoer.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What the clerk says when an order moves on its own. The buyer hears all of it, alone; the group
 * hears that somebody's order is paid, and nothing else. Somebody who bought on a web page has no
 * chat: they see it on their page.
 */
public final class ChatOrderNotices implements OrderNotices {

  private final Members members;
  private final TextCatalog texts;
  private final ParcelTexts parcels;

  public ChatOrderNotices(Members members, TextCatalog texts, ParcelTexts parcels) {
    this.members = members;
    this.texts = texts;
    this.parcels = parcels;
  }

  @Override
  public Future<List<Draft>> paid(Tx tx, Order order) {
    return told(tx, order, (buyer, words) -> paid(order, buyer, words));
  }

  @Override
  public Future<List<Draft>> parcelMoved(Tx tx, Order order, Parcel parcel, TraceEvent event) {
    return told(
        tx,
        order,
        (_, words) -> List.of(toBuyer(order, parcels.moved(order, parcel, event, words))));
  }

  @Override
  public Future<List<Draft>> expired(Tx tx, Order order) {
    return told(
        tx,
        order,
        (_, words) ->
            List.of(
                toBuyer(
                    order, Reply.Text.of(words.say("order.expired", "number", order.number())))));
  }

  private Future<List<Draft>> told(
      Tx tx, Order order, BiFunction<Member, Texts, List<Draft>> words) {
    return members
        .find(tx, order.buyer())
        .map(
            buyer ->
                buyer
                    .map(known -> words.apply(known, texts.in(known.language())))
                    .orElseGet(List::of));
  }

  private static List<Draft> paid(Order order, Member buyer, Texts words) {
    String total = words.money(order.total());
    List<Draft> drafts = new ArrayList<>();
    drafts.add(
        toBuyer(
            order,
            Reply.Text.of(
                words.say("order.paid.private", "number", order.number(), "total", total))));
    if (order.origin().isGroup()) {
      Reply line = Reply.Text.of(words.say("order.paid.public", "buyer", buyer.name()));
      drafts.add(new Draft(order.origin(), new Audience.Everyone(), line, null, null));
    }
    return drafts;
  }

  private static Draft toBuyer(Order order, Reply reply) {
    Audience alone = new Audience.Only(order.buyer());
    return new Draft(order.origin(), alone, reply, null, null);
  }
}
