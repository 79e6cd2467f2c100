package io.xiaoer.state;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Set;

/** Makes the store for a {@code state.url}. Found by {@link java.util.ServiceLoader}. */
public interface KeyValueStoreFactory {

  /** The URL schemes that this factory takes, such as {@code memory} or {@code redis}. */
  Set<String> schemes();

  /** Makes the store; the connection may be opened later, at first use. */
  KeyValueStore create(String url, Vertx vertx, Clock clock);
}
