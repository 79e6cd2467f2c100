package io.xiaoer.bot.web.chat;

import io.xiaoer.channel.Conversation;
import java.util.Locale;

/** The rooms of a visitor, as the page and its posts name them. */
enum Room {
  GROUP,
  DIRECT;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Room of(Conversation conversation) {
    return conversation.isGroup() ? GROUP : DIRECT;
  }
}
