package io.xiaoer.testkit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until a test moves it. Starts at {@link #START} unless told otherwise,
 * in UTC. Safe from any thread; clocks made by {@link #withZone} move along.
 */
public final class MutableClock extends Clock {

  /** Where {@link #atStart} begins: a Tuesday afternoon in Shanghai. */
  public static final Instant START = Instant.parse("2026-11-03T06:00:00Z");

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** A clock that stands at {@link #START}. */
  public static MutableClock atStart() {
    return at(START);
  }

  /** A clock that stands at that instant. */
  public static MutableClock at(Instant instant) {
    return new MutableClock(new AtomicReference<>(instant), ZoneOffset.UTC);
  }

  /** Moves on; a negative duration moves back, as real clocks sometimes do. */
  public void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  /** Jumps to that instant. */
  public void set(Instant instant) {
    now.set(instant);
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new MutableClock(now, other);
  }
}
