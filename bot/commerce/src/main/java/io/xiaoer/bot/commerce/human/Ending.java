package io.xiaoer.bot.commerce.human;

/** Why a ticket ended. */
public enum Ending {
  /** The shop is done. */
  OPERATOR,
  /** The member wants the clerk back. */
  MEMBER,
  /** Nobody said anything for long. */
  IDLE
}
