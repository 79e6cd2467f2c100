package io.xiaoer.bot.commerce.outbox;

import java.time.Duration;

/**
 * How patient the outbox is.
 *
 * @param lease how long a claimed message belongs to its sender; longer than any attempt at
 *     sending, retries of the channel included, because a message whose lease ran out is given to
 *     the next
 * @param attempts after so many attempts that were put off a message is dead; at least 1
 * @param pause the shortest time between two attempts at one message
 */
public record OutboxSettings(Duration lease, int attempts, Duration pause) {

  /** A minute's lease, a hundred attempts, a quarter of a second between them. */
  public static final OutboxSettings DEFAULT =
      new OutboxSettings(Duration.ofMinutes(1), 100, Duration.ofMillis(250));

  public OutboxSettings {
    if (!lease.isPositive() || !pause.isPositive() || attempts < 1) {
      throw new IllegalArgumentException("lease, attempts and pause must be positive");
    }
  }
}
