package io.xiaoer.channel;

/** Whether somebody is talking to the clerk. */
public enum Addressing {
  /** In a direct chat. */
  DIRECT,
  /** By name; the mention is already cut from the text. */
  MENTIONED,
  /** As a reply to a message of ours. */
  REPLIED,
  /** By a platform command; the command is turned into plain words. */
  COMMANDED,
  /** Not to us: said in the group. */
  AMBIENT
}
