package io.xiaoer.bot.web.chat;

import io.xiaoer.bot.text.Texts;
import io.xiaoer.bot.web.view.Pages;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.HostedRooms.RoomMessage;
import java.util.List;
import java.util.Map;

/** Draws messages as pieces of the page, for one reader. */
final class MessageDrawing {

  private final Pages pages;
  private final List<Conversation> rooms;
  private final Texts texts;
  private final String csrf;

  /**
   * @param csrf what the forms of the messages carry
   */
  MessageDrawing(Pages pages, List<Conversation> rooms, Texts texts, String csrf) {
    this.pages = pages;
    this.rooms = List.copyOf(rooms);
    this.texts = texts;
    this.csrf = csrf;
  }

  /** A message as an element of its room's list. */
  String draw(RoomMessage message) {
    MessageView view = MessageView.of(message, room(message), texts);
    return pages.fill(
        "chat/message.jte",
        Map.of("texts", texts, "message", view, "face", pages.asset("clerk.svg"), "csrf", csrf));
  }

  /** The room that a message stands in. */
  Room room(RoomMessage message) {
    return rooms.stream()
        .filter(conversation -> conversation.key().equals(message.room()))
        .map(Room::of)
        .findFirst()
        .orElse(Room.DIRECT);
  }
}
