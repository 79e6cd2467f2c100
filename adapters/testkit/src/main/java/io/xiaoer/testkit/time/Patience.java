package io.xiaoer.testkit.time;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits for a {@link Future} on a test's own thread, never for long. */
public final class Patience {

  private static final long SECONDS = 20;

  private Patience() {}

  /** The value of a future that is expected to succeed; its failure is thrown as it is. */
  public static <T extends @Nullable Object> T value(Future<T> future) {
    Future<T> done = settled(future);
    if (done.cause() instanceof RuntimeException failure) {
      throw failure;
    }
    if (done.failed()) {
      throw new AssertionError("the future failed", done.cause());
    }
    return done.result();
  }

  /** The failure of a future that is expected to fail. */
  public static Throwable failure(Future<?> future) {
    Future<?> done = settled(future);
    if (done.succeeded()) {
      throw new AssertionError("the future was expected to fail, and gave " + done.result());
    }
    return done.cause();
  }

  private static <T extends @Nullable Object> Future<T> settled(Future<T> future) {
    try {
      return future
          .<Future<T>>transform(any -> Future.succeededFuture(future))
          .toCompletionStage()
          .toCompletableFuture()
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("no result within " + SECONDS + " s", e);
    }
  }
}
