package io.xiaoer.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The instant by which an answer is worth something. Born at the edge, passed to every call. */
public record Deadline(Instant at, Clock clock) {

  public Deadline {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(clock, "clock");
  }

  public static Deadline after(Duration time, Clock clock) {
    return new Deadline(clock.instant().plus(time), clock);
  }

  /** What is left; never negative. */
  public Duration remaining() {
    Duration left = Duration.between(clock.instant(), at);
    return left.isNegative() ? Duration.ZERO : left;
  }

  public boolean passed() {
    return remaining().isZero();
  }

  /** The shorter of what is left and the given time: what a single call may take. */
  public Duration atMost(Duration time) {
    Duration left = remaining();
    return left.compareTo(time) < 0 ? left : time;
  }
}
