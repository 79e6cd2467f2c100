package io.xiaoer.bot.commerce.shipment;

import io.vertx.core.Future;
import io.xiaoer.carrier.CarrierAdapter;
import java.time.Instant;
import java.util.List;

/** Books parcels and follows them. Safe from any thread, and to run on several nodes at once. */
public final class Shipments {

  public Shipments(ShipmentDesk desk, List<CarrierAdapter> carriers) {}

  /** The demo warehouse: books a parcel for every paid order that has none; tells how many. */
  public Future<Integer> shipPaid(Instant now) {
    return Future.failedFuture("not yet");
  }

  /** Asks the carriers about parcels that are due, at most so many; tells how many had news. */
  public Future<Integer> poll(Instant now, int limit) {
    return Future.failedFuture("not yet");
  }
}
