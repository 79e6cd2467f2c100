package io.xiaoer.bot.commerce.order;

import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.carrier.TraceEvent;
import java.util.List;

/**
 * The words for what happens to an order on its own. Pure; called inside the transaction of the
 * change, whose outbox rows the drafts become. Private matters are addressed to the buyer alone.
 */
public interface OrderNotices {

  /** For whoever answers a confirmation: commerce itself never sends this one. */
  List<Draft> placed(Order order, String checkoutToken);

  List<Draft> paid(Order order);

  /** Called once for a parcel and a status worth telling. */
  List<Draft> parcelMoved(Order order, Parcel parcel, TraceEvent event);

  /** It was not paid in time and is cancelled. */
  List<Draft> expired(Order order);
}
