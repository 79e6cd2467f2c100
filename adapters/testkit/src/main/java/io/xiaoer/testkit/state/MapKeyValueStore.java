package io.xiaoer.testkit.state;

import io.vertx.core.Future;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.state.KeyValueLimits;
import io.xiaoer.state.KeyValueStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store in a map, for tests: exact, unbounded, and {@link #breakDown} makes it fail. Safe from
 * any thread.
 */
public final class MapKeyValueStore implements KeyValueStore {

  private final Map<String, Entry> entries = new HashMap<>();
  private final Clock clock;
  private boolean down;

  private record Entry(String value, Instant until) {}

  public MapKeyValueStore(Clock clock) {
    this.clock = clock;
  }

  /** From now on every operation fails, as where nothing answers. */
  public synchronized void breakDown() {
    down = true;
  }

  /** Answers again, with what it held. */
  public synchronized void recover() {
    down = false;
  }

  @Override
  public Future<Optional<String>> get(String key) {
    KeyValueLimits.key(key);
    return answer("get", () -> present(key));
  }

  @Override
  public Future<Void> put(String key, String value, Duration life) {
    Runnable write = write(key, value, life);
    return answer("put", () -> run(write)).mapEmpty();
  }

  @Override
  public Future<Boolean> putIfAbsent(String key, String value, Duration life) {
    Runnable write = write(key, value, life);
    return answer("putIfAbsent", () -> present(key).isEmpty() && run(write));
  }

  @Override
  public Future<Boolean> compareAndSet(String key, String expected, String next, Duration life) {
    Runnable write = write(key, next, life);
    return answer(
        "compareAndSet", () -> present(key).filter(expected::equals).isPresent() && run(write));
  }

  @Override
  public Future<Boolean> delete(String key) {
    KeyValueLimits.key(key);
    return answer("delete", () -> present(key).isPresent() && entries.remove(key) != null);
  }

  @Override
  public Future<Void> close() {
    breakDown();
    return Future.succeededFuture();
  }

  private Runnable write(String key, String value, Duration life) {
    KeyValueLimits.key(key);
    KeyValueLimits.value(value);
    long millis = KeyValueLimits.lifeMillis(life);
    return () -> entries.put(key, new Entry(value, clock.instant().plusMillis(millis)));
  }

  private static boolean run(Runnable write) {
    write.run();
    return true;
  }

  private Optional<String> present(String key) {
    return Optional.ofNullable(entries.get(key))
        .filter(entry -> entry.until().isAfter(clock.instant()))
        .map(Entry::value);
  }

  private synchronized <T> Future<T> answer(String operation, Supplier<T> work) {
    return down
        ? Future.failedFuture(
            new UpstreamException(
                FailureKind.UPSTREAM_UNAVAILABLE, "map", operation, null, null, null))
        : Future.succeededFuture(work.get());
  }
}
