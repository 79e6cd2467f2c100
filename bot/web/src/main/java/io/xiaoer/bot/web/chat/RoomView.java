package io.xiaoer.bot.web.chat;

import java.util.List;

/**
 * One of the two rooms on the page.
 *
 * @param key {@code group} or {@code direct}: the name in posts, events and element ids
 * @param messages drawn, oldest first
 * @param chips what a newcomer may say, ready to send
 */
public record RoomView(
    String key, String title, String hint, List<String> messages, List<String> chips) {

  public RoomView {
    messages = List.copyOf(messages);
    chips = List.copyOf(chips);
  }

  public boolean isGroup() {
    return key.equals(Room.GROUP.key());
  }
}
