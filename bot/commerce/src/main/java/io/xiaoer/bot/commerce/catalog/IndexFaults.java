package io.xiaoer.bot.commerce.catalog;

import io.vertx.core.Future;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.search.IndexUnavailableException;

/** Gives the search index's fault its kind. Anything else passes as it is. */
final class IndexFaults {

  private IndexFaults() {}

  static <T> Future<T> translate(Throwable fault) {
    return Future.failedFuture(
        fault instanceof IndexUnavailableException
            ? new UpstreamException(
                FailureKind.INDEX_UNAVAILABLE, "search-index", "access", null, null, fault)
            : fault);
  }
}
