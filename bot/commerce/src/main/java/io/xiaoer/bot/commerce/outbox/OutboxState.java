package io.xiaoer.bot.commerce.outbox;

/** Where a message stands. */
public enum OutboxState {
  /** To be sent, when its time has come and nothing before it in its lane is open. */
  PENDING,
  /** Claimed by a sender. */
  SENDING,
  /** The platform took it. */
  SENT,
  /** Its member must first open the direct chat; later messages of the lane do not wait for it. */
  WAITING,
  /** Never sent: the platform refuses it, or it was put off too often. */
  DEAD
}
