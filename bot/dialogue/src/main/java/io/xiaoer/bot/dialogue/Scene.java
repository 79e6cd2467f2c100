package io.xiaoer.bot.dialogue;

import io.xiaoer.channel.Addressing;

/**
 * How something was said.
 *
 * @param addressing whether to the clerk
 * @param followsUp whether something of the clerk waits for their yes, or they spoke with the clerk
 *     here and nobody has said anything else since
 * @param toTheShop whether the shop itself is spoken of or to, if not the clerk
 * @param named whether it is said to somebody else by name or by a quotation
 * @param keeperTalks whether a shopkeeper is talking just now, so that it is said to them
 */
public record Scene(
    Addressing addressing,
    boolean followsUp,
    boolean toTheShop,
    boolean named,
    boolean keeperTalks) {

  boolean toOthers() {
    return named || keeperTalks;
  }

  /** Whether the clerk itself is spoken to. */
  public boolean toTheClerk() {
    return switch (addressing) {
      case DIRECT, MENTIONED, REPLIED, COMMANDED -> true;
      case AMBIENT -> false;
    };
  }

  /** The same where it plainly goes on with what the clerk said, whoever spoke since. */
  public Scene followingUp() {
    return new Scene(addressing, true, toTheShop, named, false);
  }
}
