package io.xiaoer.bot.commerce.order;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.outbox.Draft;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.carrier.TraceEvent;
import java.util.List;

/**
 * The words for what happens to an order on its own. Asked inside the transaction of the change,
 * whose outbox rows the drafts become: it may read there who the buyer is, and writes nothing.
 * Private matters are addressed to the buyer alone.
 */
public interface OrderNotices {

  Future<List<Draft>> paid(Tx tx, Order order);

  /** Called once for a parcel and a status worth telling. */
  Future<List<Draft>> parcelMoved(Tx tx, Order order, Parcel parcel, TraceEvent event);

  /** It was not paid in time and is cancelled. */
  Future<List<Draft>> expired(Tx tx, Order order);
}
