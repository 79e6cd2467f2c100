package io.xiaoer.testkit.state;

import static io.xiaoer.testkit.time.Patience.failure;
import static io.xiaoer.testkit.time.Patience.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.xiaoer.failure.UpstreamException;
import io.xiaoer.state.KeyValueStore;
import io.xiaoer.testkit.time.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MapKeyValueStoreTest extends KeyValueStoreContract {

  private final MutableClock clock = MutableClock.atSomeTime();
  private final MapKeyValueStore store = new MapKeyValueStore(clock);

  @Override
  protected KeyValueStore store() {
    return store;
  }

  @Override
  protected void passTime(Duration time) {
    clock.advance(time);
  }

  @Test
  void aBrokenStoreFailsUntilItRecovers() {
    // Given
    value(store.put("k", "v", Duration.ofMinutes(1)));

    // When
    store.breakDown();

    // Then
    assertThat(failure(store.get("k"))).isInstanceOf(UpstreamException.class);
    store.recover();
    assertThat(value(store.get("k"))).contains("v");
  }
}
