package io.xiaoer.testkit.carrier;

import static io.xiaoer.testkit.time.Patience.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.TraceEvent;
import io.xiaoer.failure.UpstreamException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScriptedCarrierTest extends CarrierAdapterContract {

  private final ScriptedCarrier carrier = new ScriptedCarrier(clock);

  @Override
  protected CarrierAdapter adapter() {
    return carrier;
  }

  @Override
  protected void step(String trackingNumber) {
    clock.advance(Duration.ofHours(1));
    boolean first = trace(trackingNumber).events().isEmpty();
    carrier.happens(
        trackingNumber, event(first ? ShipmentStatus.COLLECTED : ShipmentStatus.DELIVERED));
  }

  @Override
  protected int stepsToTheEnd() {
    return 2;
  }

  @Test
  void aBrokenCarrierFails() {
    // When
    carrier.breakDown();

    // Then
    assertThat(failure(carrier.track("T1", null, deadline())))
        .isInstanceOf(UpstreamException.class);
  }

  @Test
  void onlyBookedParcelsMove() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> carrier.happens("T9", event(ShipmentStatus.COLLECTED)));
  }

  private TraceEvent event(ShipmentStatus status) {
    return new TraceEvent(clock.instant(), status, "code", "text", null);
  }
}
