package io.xiaoer.bot.commerce.order;

import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.carrier.TraceEvent;
import io.xiaoer.channel.Audience;
import io.xiaoer.reply.Reply;
import java.util.List;

/** Words that a test can find again: what happened, and to which order. */
final class RecordedNotices implements OrderNotices {

  @Override
  public List<Draft> placed(Order order, String checkoutToken) {
    return List.of(draft(order, "placed"));
  }

  @Override
  public List<Draft> paid(Order order) {
    return List.of(draft(order, "paid " + order.status()));
  }

  @Override
  public List<Draft> parcelMoved(Order order, Parcel parcel, TraceEvent event) {
    return List.of(draft(order, "parcel " + event.status()));
  }

  @Override
  public List<Draft> expired(Order order) {
    return List.of(draft(order, "expired " + order.status()));
  }

  private static Draft draft(Order order, String what) {
    Reply reply = Reply.Text.of(order.number() + " " + what + ".");
    return new Draft(order.origin(), new Audience.Only(order.buyer()), reply, null, null);
  }
}
