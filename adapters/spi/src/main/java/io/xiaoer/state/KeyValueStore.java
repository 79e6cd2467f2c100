package io.xiaoer.state;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/**
 * Text by key, with a life time, shared by all nodes: claims, dialogue state, rate windows, leases.
 *
 * <p>Every operation is atomic for its key. Life times are positive and at most 30 days; a key
 * whose time has run out is absent. Keys are 1 to 512 characters of any text, values at most 256
 * KiB. Arguments out of these bounds throw {@link IllegalArgumentException} at the call; a store
 * that cannot be reached fails the future with {@link io.xiaoer.failure.UpstreamException}. Safe
 * from any thread.
 */
public interface KeyValueStore {

  Future<Optional<String>> get(String key);

  /** Sets the value and its life time, whatever was there. */
  Future<Void> put(String key, String value, Duration life);

  /** Sets the value where the key is absent; tells whether it did. */
  Future<Boolean> putIfAbsent(String key, String value, Duration life);

  /** Sets the next value where the present one equals the expected one; tells whether it did. */
  Future<Boolean> compareAndSet(String key, String expected, String next, Duration life);

  /** Removes the key; tells whether it was there. */
  Future<Boolean> delete(String key);

  Future<Void> close();
}
