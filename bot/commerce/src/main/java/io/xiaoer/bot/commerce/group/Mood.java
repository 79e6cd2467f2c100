package io.xiaoer.bot.commerce.group;

/** How much the clerk speaks in a group. */
public enum Mood {
  /** Only when it is called. */
  QUIET,
  /** Also when somebody plainly asks for what a clerk does. */
  NORMAL,
  /** Also when somebody seems to. */
  LIVELY
}
