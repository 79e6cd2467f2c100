package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.xiaoer.failure.XiaoerException;
import java.util.concurrent.CompletionException;

/** Waits for the database on a reader's thread, which may wait. */
final class Joined {

  private Joined() {}

  static <T> T join(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof XiaoerException fault ? fault : e;
    }
  }
}
