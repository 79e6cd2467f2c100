package io.xiaoer.channels.playground;

import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelCapabilities;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ChannelLimits;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MemberKey;

/** The names and limits of the playground. */
final class Playground {

  static final ChannelId CHANNEL = new ChannelId("playground");
  static final AccountId ACCOUNT = AccountId.MAIN;

  /** Everything but changing a message and answering in the webhook. */
  static final ChannelCapabilities CAPABILITIES =
      new ChannelCapabilities(true, true, true, true, false, false);

  /** Our own choice: what stays readable on a phone, and sixty bytes as everywhere. */
  static final ChannelLimits LIMITS = new ChannelLimits(4_000, 4_000, 60, 50, 600, 100);

  static final Conversation GROUP = conversation("demo", ConversationKind.GROUP);

  private static final String DIRECT = "direct-";

  private Playground() {}

  static MemberKey member(String id) {
    return new MemberKey(CHANNEL, ACCOUNT, id);
  }

  /** The direct chat of a member. */
  static Conversation direct(MemberKey member) {
    return conversation(DIRECT + member.member(), ConversationKind.DIRECT);
  }

  /** Whether a conversation is one of ours at all. */
  static boolean hosts(ConversationKey key) {
    return key.channel().equals(CHANNEL)
        && key.account().equals(ACCOUNT)
        && (key.equals(GROUP.key()) || key.conversation().startsWith(DIRECT));
  }

  private static Conversation conversation(String id, ConversationKind kind) {
    return new Conversation(new ConversationKey(CHANNEL, ACCOUNT, id), kind);
  }
}
