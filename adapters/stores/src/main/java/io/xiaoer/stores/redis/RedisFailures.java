package io.xiaoer.stores.redis;

import io.vertx.redis.client.impl.types.ErrorType;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Names what Redis, or the way to it, did wrong. */
final class RedisFailures {

  private static final String TARGET = "redis";

  private RedisFailures() {}

  static UpstreamException closed(String operation) {
    return failure(FailureKind.UPSTREAM_UNAVAILABLE, operation, "closed", null);
  }

  static UpstreamException of(String operation, Throwable failure) {
    if (failure instanceof TimeoutException) {
      return failure(FailureKind.UPSTREAM_TIMEOUT, operation, null, failure);
    }
    if (failure instanceof ErrorType answer) {
      String code = String.valueOf(answer.getMessage()).split(" ", 2)[0];
      return failure(kind(code), operation, code, failure);
    }
    return failure(FailureKind.UPSTREAM_UNAVAILABLE, operation, null, failure);
  }

  /** The first word of an answer is Redis' error code. */
  private static FailureKind kind(String code) {
    return switch (code) {
      case "NOAUTH", "WRONGPASS", "NOPERM" -> FailureKind.UPSTREAM_UNAUTHORIZED;
      case "LOADING", "BUSY", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "OOM" ->
          FailureKind.UPSTREAM_UNAVAILABLE;
      default -> FailureKind.UPSTREAM_REJECTED;
    };
  }

  private static UpstreamException failure(
      FailureKind kind, String operation, @Nullable String code, @Nullable Throwable cause) {
    return new UpstreamException(kind, TARGET, operation, code, null, cause);
  }
}
