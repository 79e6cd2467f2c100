package io.xiaoer.bot.turn;

import io.xiaoer.http.HttpAnswer;
import org.jspecify.annotations.Nullable;

/** What became of an event that was handed in. The event may be acknowledged in every case. */
public sealed interface Taken {

  /**
   * Its effect is committed.
   *
   * @param inline the answer to write into the webhook response, or null where it is sent otherwise
   */
  record Done(@Nullable Inline inline) implements Taken {}

  /** It was here before; nothing was done. */
  record Duplicate() implements Taken {}

  /**
   * A message that travels in the webhook response instead of a call.
   *
   * @param outboundId to be settled with {@link Intake#inlineSent} or {@link Intake#inlineFailed}
   */
  record Inline(String outboundId, HttpAnswer answer) {}
}
