package io.xiaoer.channels.playground;

import io.xiaoer.channel.Audience;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.HostedRooms.RoomMessage;
import io.xiaoer.channel.HostedRooms.Visitor;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.Outbound;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Passages;
import io.xiaoer.reply.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns messages of the clerk into lines of a room, and lines into what a visitor sees. Pure. */
final class PlaygroundRenderer {

  private PlaygroundRenderer() {}

  /** The lines of a message; empty where it is not for a room or member of ours. */
  static List<RoomLine> lines(Outbound message, Instant at) {
    MemberKey only = message.audience() instanceof Audience.Only(var member) ? member : null;
    Conversation room = room(message.conversation(), only);
    if (!Playground.hosts(room.key()) || (only != null && !isOurs(only))) {
      return List.of();
    }
    List<Reply> parts = parts(message.reply());
    return IntStream.range(0, parts.size())
        .mapToObj(i -> line(room, id(message, i), only, at, parts.get(i)))
        .toList();
  }

  /** A member's own words as a line; empty for a press, which leaves no trace in the room. */
  static Optional<RoomLine> line(ChatEvent event, Visitor visitor, @Nullable String text) {
    return text == null
        ? Optional.empty()
        : Optional.of(
            new RoomLine(
                event.conversation().key().conversation(),
                RoomLine.BY_MEMBER + event.id().id(),
                visitor.member().member(),
                visitor.name(),
                visitor.persona(),
                null,
                event.at().toEpochMilli(),
                Reply.Text.of(text)));
  }

  static RoomMessage seen(RoomLine line, Conversation room, Visitor visitor) {
    String member = visitor.member().member();
    return new RoomMessage(
        line.id(),
        room.key(),
        line.name(),
        line.persona(),
        member.equals(line.author()),
        line.only() != null,
        Instant.ofEpochMilli(line.at()),
        line.content());
  }

  private static Conversation room(Conversation conversation, @Nullable MemberKey only) {
    return only == null || conversation.isGroup() ? conversation : Playground.direct(only);
  }

  private static boolean isOurs(MemberKey member) {
    return member.channel().equals(Playground.CHANNEL)
        && member.account().equals(Playground.ACCOUNT);
  }

  private static String id(Outbound message, int part) {
    return RoomLine.BY_CLERK + message.id() + (part == 0 ? "" : "." + (part + 1));
  }

  private static RoomLine line(
      Conversation room, String id, @Nullable MemberKey only, Instant at, Reply content) {
    String member = only == null ? null : only.member();
    String where = room.key().conversation();
    return new RoomLine(where, id, null, null, null, member, at.toEpochMilli(), content);
  }

  /** The reply itself, or as text in passages where it is longer than anybody reads on a phone. */
  private static List<Reply> parts(Reply reply) {
    String text = reply instanceof Reply.Text(var words, _) ? words : FallbackText.of(reply);
    if (text.length() <= Playground.LIMITS.textLength()) {
      return List.of(reply);
    }
    List<String> passages = Passages.of(text, Playground.LIMITS.textLength());
    int last = passages.size() - 1;
    return IntStream.rangeClosed(0, last)
        .<Reply>mapToObj(
            i -> new Reply.Text(passages.get(i), i == last ? actions(reply) : List.of()))
        .toList();
  }

  private static List<Action> actions(Reply reply) {
    return switch (reply) {
      case Reply.Text(_, var actions) -> actions;
      case Reply.OneCard(var card) -> card.actions();
      case Reply.Carousel(_, var cards) ->
          cards.stream().flatMap(card -> card.actions().stream().limit(1)).toList();
    };
  }
}
