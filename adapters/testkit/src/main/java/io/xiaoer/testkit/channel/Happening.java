package io.xiaoer.testkit.channel;

import io.xiaoer.channel.Addressing;

/**
 * Something that happens on a platform, for a {@link ChannelBench} to put into the platform's
 * words. Closed, so that a new kind makes every bench say whether its platform has it.
 */
public sealed interface Happening {

  /**
   * The member writes: in their direct chat where it is {@link Addressing#DIRECT}, in the group
   * otherwise. The bench adds the mention, the quote or the slash.
   */
  record Said(Addressing addressing, String text) implements Happening {}

  /** The member presses a button of ours in the group. */
  record Pressed(String action) implements Happening {}

  /** The platform tells us what we ourselves said in the group. */
  record SaidByUs(String text) implements Happening {}

  /** Another bot talks to us in the group. */
  record SaidByBot(String text) implements Happening {}

  /** A kind of event in the group that nobody has heard of yet. */
  record Unheard() implements Happening {}
}
