package io.xiaoer.carrier;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a parcel, as the carrier told it.
 *
 * @param rawCode the carrier's own code
 * @param text the carrier's words; may hold names, phone numbers and pickup codes
 * @param place where, as the carrier names it
 */
public record TraceEvent(
    Instant at, ShipmentStatus status, String rawCode, String text, @Nullable String place) {

  public TraceEvent {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(status, "status");
  }

  @Override
  public String toString() {
    return "TraceEvent[" + at + " " + status + "]";
  }
}
