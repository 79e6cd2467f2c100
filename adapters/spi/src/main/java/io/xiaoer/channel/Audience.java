package io.xiaoer.channel;

/** Who may see a message. */
public sealed interface Audience {

  /** Everybody in the conversation. */
  record Everyone() implements Audience {}

  /** One member, by the most private means that the channel has. Never shown to anybody else. */
  record Only(MemberKey member) implements Audience {}
}
