package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.carrier.TraceEvent;
import io.xiaoer.channel.Audience;
import io.xiaoer.reply.Reply;
import java.util.List;

/** Words that a test can find again: what happened, and to which order. */
final class RecordedNotices implements OrderNotices {

  @Override
  public Future<List<Draft>> paid(Tx tx, Order order) {
    return told(order, "paid " + order.status());
  }

  @Override
  public Future<List<Draft>> parcelMoved(Tx tx, Order order, Parcel parcel, TraceEvent event) {
    return told(order, "parcel " + event.status());
  }

  @Override
  public Future<List<Draft>> expired(Tx tx, Order order) {
    return told(order, "expired " + order.status());
  }

  private static Future<List<Draft>> told(Order order, String what) {
    return Future.succeededFuture(List.of(draft(order, what)));
  }

  private static Draft draft(Order order, String what) {
    Reply reply = Reply.Text.of(order.number() + " " + what + ".");
    return new Draft(order.origin(), new Audience.Only(order.buyer()), reply, null, null);
  }
}
