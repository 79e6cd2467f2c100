package io.xiaoer.channel;

import io.xiaoer.failure.FailureKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to send. Closed: the outbox decides by it what to do next. */
public sealed interface Delivery {

  /** The platform took it. The reference is absent where the platform tells none. */
  record Delivered(@Nullable MessageRef message) implements Delivery {}

  /** Not now: a limit or a passing fault. Try the same message again after that time. */
  record Deferred(FailureKind kind, Duration retryAfter) implements Delivery {}

  /**
   * The member cannot be written to privately until they open the direct chat.
   *
   * @param openingUrl a link that opens it, or null where they must find the clerk themselves
   */
  record Unreachable(@Nullable String openingUrl) implements Delivery {}

  /** Never: the platform refuses this message for good. */
  record Undeliverable(FailureKind kind, String reason) implements Delivery {}
}
