package io.xiaoer.bot.dialogue;

/**
 * What a {@link Skill} may implement besides, to take up things that are said where it has
 * something going on, such as a sign-up list that is open: whatever they read as, and although
 * nobody spoke to the clerk.
 */
public interface Interest {

  /**
   * Whether the skill itself is to answer this. Asked for everything that somebody says, so it is
   * quick where nothing is going on; it may await, on the virtual thread of the turn, and changes
   * nothing.
   */
  boolean wants(Overheard said);
}
