package io.xiaoer.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fault with a {@link FailureKind}. Messages name the system and the operation, never a payload.
 *
 * <p>Closed, so that the few places that translate faults (one per turn, one per HTTP request) see
 * them all. Expected kinds carry no stack trace.
 */
public abstract sealed class XiaoerException extends RuntimeException
    permits WebhookException, UpstreamException, OverloadException, InternalException {

  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final transient @Nullable Duration retryAfter;

  XiaoerException(
      FailureKind kind, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super(message, cause, false, kind == FailureKind.INTERNAL);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  public FailureKind kind() {
    return kind;
  }

  /** How long the other side asked us to wait. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
