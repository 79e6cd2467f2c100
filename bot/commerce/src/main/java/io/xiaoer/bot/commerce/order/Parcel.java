package io.xiaoer.bot.commerce.order;

import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.TraceEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goods of an order on their way.
 *
 * @param carrier the name of the {@link io.xiaoer.carrier.CarrierAdapter}, or what an operator
 *     wrote
 * @param expected when the carrier expects to deliver it, where it says so
 * @param events what the carrier told, oldest first
 */
public record Parcel(
    String id,
    String carrier,
    String trackingNumber,
    ShipmentStatus status,
    @Nullable Instant expected,
    List<TraceEvent> events) {

  public Parcel {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(carrier, "carrier");
    Objects.requireNonNull(trackingNumber, "trackingNumber");
    Objects.requireNonNull(status, "status");
    events = List.copyOf(events);
  }

  @Override
  public String toString() {
    return "Parcel[" + carrier + " " + Masking.number(trackingNumber) + " " + status + "]";
  }
}
