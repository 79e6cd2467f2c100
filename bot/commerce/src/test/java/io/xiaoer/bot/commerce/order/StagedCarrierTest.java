package io.xiaoer.bot.commerce.order;

import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.testkit.carrier.CarrierAdapterContract;
import java.time.Duration;

class StagedCarrierTest extends CarrierAdapterContract {

  private final StagedCarrier carrier = new StagedCarrier("scripted");

  @Override
  protected CarrierAdapter adapter() {
    return carrier;
  }

  @Override
  protected void step(String trackingNumber) {
    clock.advance(Duration.ofHours(1));
    boolean first = trace(trackingNumber).events().isEmpty();
    carrier.tells(
        trackingNumber,
        clock.instant(),
        first ? ShipmentStatus.COLLECTED : ShipmentStatus.DELIVERED);
  }

  @Override
  protected int stepsToTheEnd() {
    return 2;
  }
}
