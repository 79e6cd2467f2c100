package io.xiaoer.bot.commerce.shipment;

import java.time.Duration;

/**
 * How the demo warehouse works.
 *
 * @param autoCarrier the carrier that it books with
 * @param pollEvery how often a carrier is asked for a parcel
 */
public record ShipmentSettings(String autoCarrier, Duration pollEvery) {

  public ShipmentSettings {
    if (autoCarrier.isBlank() || !pollEvery.isPositive()) {
      throw new IllegalArgumentException("a warehouse needs a carrier and a pace");
    }
  }
}
