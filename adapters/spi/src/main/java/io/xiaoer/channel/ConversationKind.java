package io.xiaoer.channel;

/** Who reads along. */
public enum ConversationKind {
  /** Many members: product talk only. */
  GROUP,
  /** One member and the clerk. */
  DIRECT
}
