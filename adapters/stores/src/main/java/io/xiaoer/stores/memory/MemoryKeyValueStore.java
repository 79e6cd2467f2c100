package io.xiaoer.stores.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.vertx.core.Future;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.OverloadException;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.state.KeyValueLimits;
import io.xiaoer.state.KeyValueStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store in this process, gone with it. Futures are complete when they are returned.
 *
 * <p>Caffeine forgets entries by their life time only. A cache that makes room by dropping what it
 * holds would drop claims and so let an event act twice: when this store is full, writing fails
 * with {@link OverloadException} until something expires.
 */
final class MemoryKeyValueStore implements KeyValueStore {

  /** What an entry costs besides its text. */
  private static final int OVERHEAD = 200;

  private final Cache<String, Entry> entries;
  private final AtomicLong size = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final long capacity;

  /** A value and its life; not a record, for two equal ones must stay two to be counted right. */
  private static final class Entry {
    private final String value;
    private final Duration life;

    Entry(String value, long lifeMillis) {
      this.value = value;
      this.life = Duration.ofMillis(lifeMillis);
    }
  }

  MemoryKeyValueStore(Clock clock, long capacity) {
    this.capacity = capacity;
    this.entries =
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfter(Expiry.<String, Entry>writing((_, entry) -> entry.life))
            .executor(Runnable::run)
            .removalListener(this::forgotten)
            .build();
  }

  @Override
  public Future<Optional<String>> get(String key) {
    KeyValueLimits.key(key);
    return answer("get", () -> Optional.ofNullable(present(key)).map(entry -> entry.value));
  }

  @Override
  public Future<Void> put(String key, String value, Duration life) {
    Entry entry = entry(key, value, life);
    return write("put", key, entry, () -> put(key, entry)).mapEmpty();
  }

  @Override
  public Future<Boolean> putIfAbsent(String key, String value, Duration life) {
    Entry entry = entry(key, value, life);
    return write("putIfAbsent", key, entry, () -> entries.asMap().putIfAbsent(key, entry) == null);
  }

  @Override
  public Future<Boolean> compareAndSet(String key, String expected, String next, Duration life) {
    Entry entry = entry(key, next, life);
    return write("compareAndSet", key, entry, () -> swap(key, expected, entry));
  }

  @Override
  public Future<Boolean> delete(String key) {
    KeyValueLimits.key(key);
    return answer("delete", () -> entries.asMap().remove(key) != null);
  }

  @Override
  public Future<Void> close() {
    closed.set(true);
    entries.invalidateAll();
    return Future.succeededFuture();
  }

  private static Entry entry(String key, String value, Duration life) {
    KeyValueLimits.key(key);
    return new Entry(KeyValueLimits.value(value), KeyValueLimits.lifeMillis(life));
  }

  private @Nullable Entry present(String key) {
    return entries.getIfPresent(key);
  }

  private boolean put(String key, Entry entry) {
    entries.put(key, entry);
    return true;
  }

  /** Tries again where another thread wrote in between: that value may be the expected one too. */
  private boolean swap(String key, String expected, Entry next) {
    while (true) {
      Entry present = present(key);
      if (present == null || !present.value.equals(expected)) {
        return false;
      }
      if (entries.asMap().replace(key, present, next)) {
        return true;
      }
    }
  }

  private Future<Boolean> write(String operation, String key, Entry entry, Supplier<Boolean> work) {
    long cost = cost(key, entry);
    if (!reserve(cost)) {
      return Future.failedFuture(new OverloadException("the memory store"));
    }
    Future<Boolean> done = answer(operation, work);
    if (!Boolean.TRUE.equals(done.result())) {
      size.addAndGet(-cost);
    }
    return done;
  }

  private boolean reserve(long cost) {
    if (size.addAndGet(cost) > capacity) {
      entries.cleanUp();
    }
    boolean fits = size.get() <= capacity;
    if (!fits) {
      size.addAndGet(-cost);
    }
    return fits;
  }

  private void forgotten(@Nullable String key, @Nullable Entry entry, RemovalCause cause) {
    if (key != null && entry != null) {
      size.addAndGet(-cost(key, entry));
    }
  }

  private static long cost(String key, Entry entry) {
    return OVERHEAD + 2L * (key.length() + entry.value.length());
  }

  private <T> Future<T> answer(String operation, Supplier<T> work) {
    return closed.get()
        ? Future.failedFuture(
            new UpstreamException(
                FailureKind.UPSTREAM_UNAVAILABLE, "memory", operation, "closed", null, null))
        : Future.succeededFuture(work.get());
  }
}
