package io.xiaoer.channels.telegram;

import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelCapabilities;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ChannelLimits;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.MemberKey;
import java.util.List;

/** The names and limits of Telegram. */
final class Telegram {

  static final ChannelId CHANNEL = new ChannelId("telegram");
  static final AccountId ACCOUNT = AccountId.MAIN;

  /** What is asked for; everything else would only be dropped here. */
  static final List<String> UPDATES = List.of("message", "callback_query", "my_chat_member");

  /**
   * Cards are photos with a caption and an inline keyboard, several cards one photo with a numbered
   * list. What is for one member goes to their direct chat.
   */
  static final ChannelCapabilities CAPABILITIES =
      new ChannelCapabilities(true, true, true, false, false, true);

  /**
   * Text 4096 and caption 1024 after entities, callback data 64 bytes: core.telegram.org/bots/api,
   * sendMessage, sendPhoto, InlineKeyboardButton. 100 buttons: observed ({@code
   * REPLY_MARKUP_TOO_LONG}). 20 messages a minute into a group and about 30 a second in all:
   * core.telegram.org/bots/faq, "My bot is hitting limits". Read in 2026-11.
   */
  static final ChannelLimits LIMITS = new ChannelLimits(4_096, 1_024, 64, 100, 20, 30);

  private Telegram() {}

  static MemberKey member(long user) {
    return new MemberKey(CHANNEL, ACCOUNT, Long.toString(user));
  }

  static EventId event(long update) {
    return new EventId(CHANNEL, ACCOUNT, Long.toString(update));
  }

  static Conversation conversation(String id, ConversationKind kind) {
    return new Conversation(new ConversationKey(CHANNEL, ACCOUNT, id), kind);
  }

  static boolean owns(ChannelId channel, AccountId account) {
    return channel.equals(CHANNEL) && account.equals(ACCOUNT);
  }
}
