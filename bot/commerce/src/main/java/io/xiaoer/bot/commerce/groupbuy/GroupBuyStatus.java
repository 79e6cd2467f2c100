package io.xiaoer.bot.commerce.groupbuy;

/** Where a group buy stands. */
public enum GroupBuyStatus {
  /** Members sign up. */
  OPEN,
  /** Ended; nothing had to come together. */
  CLOSED,
  /** Ended with as many as had to come together. */
  SUCCEEDED,
  /** The deadline passed with too few. */
  EXPIRED,
  /** Ended by hand with too few. */
  CANCELLED
}
