package io.xiaoer.bot.dialogue;

import io.xiaoer.channel.Addressing;

/**
 * How something was said.
 *
 * @param addressing whether to the clerk
 * @param followsUp whether the member spoke with the clerk here a moment ago
 * @param toOthers whether it is said to somebody else: it quotes or names them, or a shopkeeper is
 *     at it
 */
public record Scene(Addressing addressing, boolean followsUp, boolean toOthers) {

  /** Whether the clerk itself is spoken to. */
  public boolean toTheClerk() {
    return switch (addressing) {
      case DIRECT, MENTIONED, REPLIED, COMMANDED -> true;
      case AMBIENT -> false;
    };
  }
}
