package io.xiaoer.bot.dialogue;

import io.xiaoer.channel.Addressing;

/**
 * How something was said.
 *
 * @param addressing whether to the clerk
 * @param followsUp whether something of the clerk waits for their yes, or they spoke with the clerk
 *     here and nobody has said anything else since
 * @param toTheShop whether the shop itself is spoken of or to, if not the clerk
 * @param toOthers whether it is said to somebody else: it quotes or names them, or a shopkeeper is
 *     at it
 */
public record Scene(Addressing addressing, boolean followsUp, boolean toTheShop, boolean toOthers) {

  /** Whether the clerk itself is spoken to. */
  public boolean toTheClerk() {
    return switch (addressing) {
      case DIRECT, MENTIONED, REPLIED, COMMANDED -> true;
      case AMBIENT -> false;
    };
  }

  /** The same where it plainly goes on with what the clerk said. */
  public Scene followingUp() {
    return new Scene(addressing, true, toTheShop, toOthers);
  }
}
