package io.xiaoer.stores.memory;

import static io.xiaoer.testkit.time.Patience.failure;
import static io.xiaoer.testkit.time.Patience.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.failure.OverloadException;
import io.xiaoer.state.KeyValueStore;
import io.xiaoer.testkit.state.KeyValueStoreContract;
import io.xiaoer.testkit.time.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryKeyValueStoreTest extends KeyValueStoreContract {

  private static final Duration LIFE = Duration.ofMinutes(1);

  private final MutableClock clock = MutableClock.atSomeTime();
  private final MemoryKeyValueStore store = new MemoryKeyValueStore(clock, 4 * 1024 * 1024);
  private final MemoryKeyValueStore small = new MemoryKeyValueStore(clock, 10_000);

  @Override
  protected KeyValueStore store() {
    return store;
  }

  @Override
  protected void passTime(Duration time) {
    clock.advance(time);
  }

  @Test
  void aFullStoreRefusesToWriteAndForgetsNothing() {
    // Given
    int kept = fill();

    // When
    Throwable refusal = failure(small.putIfAbsent("one more", "v".repeat(1_000), LIFE));

    // Then
    assertThat(refusal).isInstanceOf(OverloadException.class);
    assertThat(kept).isBetween(3, 5);
    for (int i = 0; i < kept; i++) {
      assertThat(value(small.get("k" + i))).isPresent();
    }
  }

  @Test
  void expiredEntriesMakeRoom() {
    // Given
    int kept = fill();

    // When
    clock.advance(Duration.ofMinutes(2));

    // Then
    assertThat(fill()).isEqualTo(kept);
  }

  @Test
  void whateverWayEntriesGoTheirRoomComesBack() {
    // Given
    int kept = fill();
    for (int i = 0; i < kept; i++) {
      value(small.delete("k" + i));
    }

    // When
    for (int round = 0; round < 1_000; round++) {
      value(small.put("same", "v".repeat(1_000), LIFE));
      value(small.putIfAbsent("same", "lost", LIFE));
      value(small.compareAndSet("same", "not it", "lost", LIFE));
      value(small.compareAndSet("same", "v".repeat(1_000), "w".repeat(1_000), LIFE));
      value(small.put("passing", "v", LIFE));
      clock.advance(Duration.ofSeconds(61));
    }

    // Then
    assertThat(fill()).isEqualTo(kept);
  }

  /** Writes until the store is full and tells how many entries it took. */
  private int fill() {
    int taken = 0;
    while (small.put("k" + taken, "v".repeat(1_000), LIFE).succeeded()) {
      taken++;
    }
    return taken;
  }
}
