package io.xiaoer.bot.commerce.share;

import io.vertx.core.Future;
import java.io.InputStream;
import java.util.Optional;

/** The copy of the content library. Safe from any thread. */
public final class Materials {

  public Future<Optional<Material>> pick(String productId, String language, long turn) {
    return Future.failedFuture("not yet" + productId + language + turn);
  }

  public Future<Integer> load(InputStream jsonLines) {
    return Future.failedFuture("not yet" + jsonLines.toString());
  }
}
