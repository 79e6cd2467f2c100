package io.xiaoer.bot.web.chat;

import io.xiaoer.bot.text.Texts;
import io.xiaoer.bot.web.view.Frame;
import io.xiaoer.bot.web.view.Pages;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.HostedRooms;
import io.xiaoer.channel.HostedRooms.Persona;
import io.xiaoer.channel.HostedRooms.Visitor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the chat page shows, to newcomers and to those who have come in. Pure but for reading rooms.
 */
final class ChatPage {

  private static final List<Persona> READY_MADE =
      List.of(Persona.SHOPKEEPER, Persona.MEMBER, Persona.BUYER);

  private final HostedRooms rooms;
  private final Pages pages;

  ChatPage(HostedRooms rooms, Pages pages) {
    this.rooms = rooms;
    this.pages = pages;
  }

  String welcome(Frame frame, String ownName, String fault) {
    Texts texts = frame.texts();
    return pages.draw(
        "chat/welcome.jte",
        frame,
        new WelcomeView(READY_MADE.stream().map(p -> choice(p, texts)).toList(), ownName, fault));
  }

  /** The name of a ready-made person. */
  String nameOf(Persona persona, Texts texts) {
    return texts.say("choice." + persona + ".name");
  }

  String chat(Frame frame, Visitor visitor) {
    Texts texts = frame.texts();
    MessageDrawing drawing = drawing(visitor, texts, frame.csrf());
    List<RoomView> views =
        rooms.rooms(visitor).stream().map(room -> room(room, visitor, drawing, texts)).toList();
    return pages.draw(
        "chat/chat.jte",
        frame,
        new ChatView(
            visitor.name(),
            texts.say("persona." + visitor.persona()),
            People.initial(visitor.name()),
            People.hue(visitor.name()),
            views));
  }

  MessageDrawing drawing(Visitor visitor, Texts texts, String csrf) {
    return new MessageDrawing(pages, rooms.rooms(visitor), texts, csrf);
  }

  private RoomView room(
      Conversation conversation, Visitor visitor, MessageDrawing drawing, Texts texts) {
    Room room = Room.of(conversation);
    return new RoomView(
        room.key(),
        texts.say(room.key() + ".title"),
        texts.say(room.key() + ".hint"),
        rooms.history(visitor, conversation.key()).stream().map(drawing::draw).toList(),
        chips(room, visitor.persona(), texts));
  }

  private static List<String> chips(Room room, Persona persona, Texts texts) {
    String name = room.key() + (persona == Persona.SHOPKEEPER ? ".shopkeeper" : "");
    String first = "chips." + name;
    return Stream.of(first, "chips." + room.key())
        .distinct()
        .flatMap(key -> texts.say(key).lines())
        .toList();
  }

  private WelcomeView.Choice choice(Persona persona, Texts texts) {
    String name = nameOf(persona, texts);
    return new WelcomeView.Choice(
        persona.name().toLowerCase(Locale.ROOT),
        name,
        People.initial(name),
        People.hue(name),
        texts.say("persona." + persona),
        texts.say("choice." + persona + ".tip"));
  }
}
