package io.xiaoer.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MutableClockTest {

  private final MutableClock clock = new MutableClock(Instant.EPOCH);

  @Test
  void theClockStandsUntilItIsMoved() {
    // Given
    Instant before = clock.instant();

    // When
    clock.advance(Duration.ofSeconds(5));

    // Then
    assertThat(before).isEqualTo(Instant.EPOCH);
    assertThat(clock.instant()).isEqualTo(Instant.ofEpochSecond(5));
  }

  @Test
  void theSameClockInAnotherZoneMovesAlong() {
    // Given
    Clock shanghai = clock.withZone(ZoneId.of("Asia/Shanghai"));

    // When
    clock.set(Instant.ofEpochSecond(7));

    // Then
    assertThat(shanghai.instant()).isEqualTo(Instant.ofEpochSecond(7));
    assertThat(shanghai.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }
}
