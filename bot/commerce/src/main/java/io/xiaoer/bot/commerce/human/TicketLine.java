package io.xiaoer.bot.commerce.human;

import io.xiaoer.channel.MessageRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said on a ticket.
 *
 * @param position from 1, in order; numbers may be missing
 * @param words personal data: never logged
 * @param message the member's message on the platform, or null
 */
public record TicketLine(
    long position, Author author, String words, @Nullable MessageRef message, Instant at) {

  /** Who said it. */
  public enum Author {
    MEMBER,
    CLERK,
    OPERATOR
  }

  @Override
  public String toString() {
    return "TicketLine[" + position + ", " + author + "]";
  }
}
