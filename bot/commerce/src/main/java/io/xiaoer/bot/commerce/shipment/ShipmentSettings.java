package io.xiaoer.bot.commerce.shipment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the demo warehouse works.
 *
 * @param autoCarrier the carrier that it books with; null where operators ship
 * @param pollEvery how often a carrier is asked for a parcel
 */
public record ShipmentSettings(@Nullable String autoCarrier, Duration pollEvery) {

  public ShipmentSettings {
    if ((autoCarrier != null && autoCarrier.isBlank()) || !pollEvery.isPositive()) {
      throw new IllegalArgumentException("a warehouse needs a carrier and a pace");
    }
  }
}
