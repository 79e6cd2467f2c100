package io.xiaoer.bot.turn;

import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MessageRef;
import org.jspecify.annotations.Nullable;

/**
 * Where something came from.
 *
 * @param message the platform's name of it, or null where it was a press
 */
record Source(Conversation conversation, Addressing addressing, @Nullable MessageRef message) {

  /** A message; calling the clerk by its name in the words is as good as a mention. */
  static Source of(ChatEvent.Said said, boolean toTheClerk) {
    boolean called = toTheClerk && said.addressing() == Addressing.AMBIENT;
    return new Source(
        said.conversation(), called ? Addressing.MENTIONED : said.addressing(), said.message());
  }

  /** A press, which always means the clerk. */
  static Source of(ChatEvent.Pressed pressed) {
    return new Source(pressed.conversation(), Addressing.COMMANDED, null);
  }
}
