package io.xiaoer.bot.commerce.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.carrier.ShipmentStatus;
import io.xiaoer.carrier.TraceEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusRuleTest {

  @ParameterizedTest
  @CsvSource({
    "'', CREATED",
    "COLLECTED, COLLECTED",
    "COLLECTED IN_TRANSIT OUT_FOR_DELIVERY DELIVERED, DELIVERED",
    "COLLECTED OUT_FOR_DELIVERY IN_TRANSIT, OUT_FOR_DELIVERY",
    "DELIVERED IN_TRANSIT, DELIVERED",
    "DELIVERED COLLECTED UNKNOWN, DELIVERED",
    "OUT_FOR_DELIVERY EXCEPTION, EXCEPTION",
    "OUT_FOR_DELIVERY EXCEPTION IN_TRANSIT, IN_TRANSIT",
    "OUT_FOR_DELIVERY EXCEPTION IN_TRANSIT OUT_FOR_DELIVERY DELIVERED, DELIVERED",
    "IN_TRANSIT REJECTED RETURNING RETURNED, RETURNED",
    "RETURNING IN_TRANSIT, RETURNING",
    "RETURNED DELIVERED, RETURNED",
    "DELIVERED RETURNING, RETURNING",
    "CREATED CANCELLED, CANCELLED",
    "READY_FOR_PICKUP OUT_FOR_DELIVERY, READY_FOR_PICKUP",
    "READY_FOR_PICKUP DELIVERED, DELIVERED",
    "UNKNOWN, CREATED",
  })
  void aParcelGoesBackOnlyIntoTrouble(String told, ShipmentStatus status) {
    assertThat(StatusRule.derive(events(told))).isEqualTo(status);
  }

  @Test
  void namesTheEventsThatMadeADifference() {
    // Given
    List<TraceEvent> events = events("COLLECTED COLLECTED IN_TRANSIT COLLECTED UNKNOWN DELIVERED");

    // When
    List<TraceEvent> changes = StatusRule.changes(events);

    // Then
    assertThat(changes)
        .extracting(TraceEvent::status)
        .containsExactly(
            ShipmentStatus.COLLECTED, ShipmentStatus.IN_TRANSIT, ShipmentStatus.DELIVERED);
  }

  @ParameterizedTest
  @EnumSource
  void theSameStatusAgainIsNoChange(ShipmentStatus status) {
    ShipmentStatus once = StatusRule.next(ShipmentStatus.CREATED, status);

    assertThat(StatusRule.next(once, status)).isEqualTo(once);
  }

  @Test
  void neverBecomesUnknownWhateverIsTold() {
    long seed = 7;
    Random random = new Random(seed);
    ShipmentStatus[] all = ShipmentStatus.values();
    ShipmentStatus status = ShipmentStatus.CREATED;
    for (int i = 0; i < 10_000; i++) {
      status = StatusRule.next(status, all[random.nextInt(all.length)]);
      assertThat(status).as("seed %d, step %d", seed, i).isNotEqualTo(ShipmentStatus.UNKNOWN);
    }
  }

  private static List<TraceEvent> events(String told) {
    return Arrays.stream(told.split(" "))
        .filter(name -> !name.isEmpty())
        .map(ShipmentStatus::valueOf)
        .map(status -> new TraceEvent(Instant.EPOCH, status, "", "", null))
        .toList();
  }
}
