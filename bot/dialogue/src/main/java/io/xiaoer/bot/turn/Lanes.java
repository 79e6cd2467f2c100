package io.xiaoer.bot.turn;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.xiaoer.failure.OverloadException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * One piece of work at a time for each key, in the order of arrival; different keys do not wait for
 * each other. Safe from any thread.
 */
final class Lanes {

  private record Lane(Future<?> tail, int length) {}

  private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final int capacity;

  Lanes(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Queues the work. Its failure does not hold up the next. Fails with {@link OverloadException},
   * and does nothing, where the lane is full.
   */
  <T> Future<T> submit(String key, Supplier<Future<T>> work) {
    Promise<Void> done = Promise.promise();
    Promise<Future<?>> turn = Promise.promise();
    lanes.compute(key, (_, lane) -> enter(lane, done.future(), turn));
    return turn.future().compose(before -> before.transform(_ -> run(key, work, done)));
  }

  /** How many pieces of work stand in all lanes, the running ones included. */
  int waiting() {
    return waiting.get();
  }

  private Lane enter(
      @org.jspecify.annotations.Nullable Lane lane, Future<?> mine, Promise<Future<?>> turn) {
    if (lane == null) {
      waiting.incrementAndGet();
      turn.complete(Future.succeededFuture());
      return new Lane(mine, 1);
    }
    if (lane.length() >= capacity) {
      turn.fail(new OverloadException("lane"));
      return lane;
    }
    waiting.incrementAndGet();
    turn.complete(lane.tail());
    return new Lane(mine, lane.length() + 1);
  }

  private <T> Future<T> run(String key, Supplier<Future<T>> work, Promise<Void> done) {
    return Future.succeededFuture()
        .compose(_ -> work.get())
        .eventually(
            () -> {
              leave(key);
              done.complete();
              return Future.succeededFuture();
            });
  }

  private void leave(String key) {
    waiting.decrementAndGet();
    lanes.computeIfPresent(
        key, (_, lane) -> lane.length() == 1 ? null : new Lane(lane.tail(), lane.length() - 1));
  }
}
