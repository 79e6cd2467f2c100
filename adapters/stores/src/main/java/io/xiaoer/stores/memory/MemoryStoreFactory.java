package io.xiaoer.stores.memory;

import io.vertx.core.Vertx;
import io.xiaoer.state.KeyValueStore;
import io.xiaoer.state.KeyValueStoreFactory;
import java.time.Clock;
import java.util.Set;

/** Makes the store for {@code memory}. */
public final class MemoryStoreFactory implements KeyValueStoreFactory {

  /** Room for about two hundred thousand claims, or thirty thousand running dialogues. */
  private static final long CAPACITY = 64L * 1024 * 1024;

  @Override
  public Set<String> schemes() {
    return Set.of("memory");
  }

  @Override
  public KeyValueStore create(String url, Vertx vertx, Clock clock) {
    if (!url.equals("memory")) {
      throw new IllegalArgumentException("the memory store takes no address: write memory");
    }
    return new MemoryKeyValueStore(clock, CAPACITY);
  }
}
