package io.xiaoer.bot.commerce.outbox;

import io.xiaoer.channel.Outbound;
import java.time.Instant;

/**
 * A message claimed for sending.
 *
 * @param attempts how many times it was claimed, this one included
 * @param doubtful whether a sender vanished over an earlier attempt, so that it may have been sent
 */
public record OutboxRow(Outbound message, int attempts, boolean doubtful, Instant createdAt) {}
