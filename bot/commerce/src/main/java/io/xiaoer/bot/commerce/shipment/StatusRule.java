package io.xiaoer.bot.commerce.shipment;

import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a parcel stands, from what was told of it. Pure.
 *
 * <p>A parcel moves forward along its life. A later event takes it back only into an exception or
 * on its way home, or out of an exception; anything else that seems to go back is old news.
 */
final class StatusRule {

  private StatusRule() {}

  /** The status after all events, oldest first. */
  static ShipmentStatus derive(List<TraceEvent> events) {
    ShipmentStatus status = ShipmentStatus.CREATED;
    for (TraceEvent event : events) {
      status = next(status, event.status());
    }
    return status;
  }

  /** The events, oldest first, by which the status became another. */
  static List<TraceEvent> changes(List<TraceEvent> events) {
    List<TraceEvent> changes = new ArrayList<>();
    ShipmentStatus status = ShipmentStatus.CREATED;
    for (TraceEvent event : events) {
      ShipmentStatus next = next(status, event.status());
      if (next != status) {
        changes.add(event);
      }
      status = next;
    }
    return changes;
  }

  static ShipmentStatus next(ShipmentStatus now, ShipmentStatus told) {
    if (told == ShipmentStatus.UNKNOWN) {
      return now;
    }
    boolean accepted = turnsBack(told) || now == ShipmentStatus.EXCEPTION || rank(told) > rank(now);
    return accepted ? told : now;
  }

  private static boolean turnsBack(ShipmentStatus status) {
    return switch (status) {
      case EXCEPTION, RETURNING, RETURNED, REJECTED, CANCELLED -> true;
      case CREATED, COLLECTED, IN_TRANSIT, OUT_FOR_DELIVERY, READY_FOR_PICKUP, DELIVERED, UNKNOWN ->
          false;
    };
  }

  /** How far along; what turns back ranks last, so that no forward step follows it. */
  private static int rank(ShipmentStatus status) {
    return switch (status) {
      case UNKNOWN, CREATED -> 0;
      case COLLECTED -> 1;
      case IN_TRANSIT -> 2;
      case OUT_FOR_DELIVERY -> 3;
      case READY_FOR_PICKUP -> 4;
      case DELIVERED -> 5;
      case EXCEPTION, RETURNING, RETURNED, REJECTED, CANCELLED -> 6;
    };
  }
}
