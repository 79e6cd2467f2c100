package io.xiaoer.bot.web.chat;

import java.util.List;

/**
 * The chat page of somebody who has come in.
 *
 * @param persona what they are, in their language
 */
public record ChatView(String name, String persona, String initial, int hue, List<RoomView> rooms) {

  public ChatView {
    rooms = List.copyOf(rooms);
  }
}
