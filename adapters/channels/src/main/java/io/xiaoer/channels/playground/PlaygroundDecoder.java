package io.xiaoer.channels.playground;

import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.HostedRooms.Persona;
import io.xiaoer.channel.HostedRooms.Visitor;
import io.xiaoer.channel.Mentions;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Participant;
import io.xiaoer.failure.WebhookException;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.reply.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what the page posts into events. Pure. */
final class PlaygroundDecoder {

  static final int LONGEST_TEXT = 1_000;
  private static final int LARGEST_BODY = 16 << 10;
  private static final int LONGEST_REFERENCE = 256;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern MENTION =
      Pattern.compile("@(?:店小二|(?:xiaoer|clerk)(?![A-Za-z0-9_]))", Pattern.CASE_INSENSITIVE);

  private final RoomJson json;

  PlaygroundDecoder(RoomJson json) {
    this.json = json;
  }

  /** Reads the body; throws {@link WebhookException} where it is no post of the page. */
  PlaygroundPost read(HttpRequestData request) {
    if (request.body().length > LARGEST_BODY) {
      throw WebhookException.malformed("larger than " + LARGEST_BODY + " bytes", null);
    }
    try {
      return json.read(request.body(), PlaygroundPost.class);
    } catch (IOException e) {
      throw WebhookException.malformed("not a post of the page", null);
    }
  }

  /** Makes the event; throws {@link WebhookException} where the post makes no sense. */
  ChatEvent event(PlaygroundPost post, Visitor visitor, Instant at) {
    EventId id = new EventId(Playground.CHANNEL, Playground.ACCOUNT, eventId(post, visitor));
    Conversation room = room(post, visitor);
    MessageRef replyTo = reference(post.replyTo());
    if (post.action() != null && post.text() == null) {
      return new ChatEvent.Pressed(
          id, room, at, participant(visitor), action(post.action()), replyTo, null);
    }
    return said(id, room, at, visitor, text(post), replyTo);
  }

  private static ChatEvent said(
      EventId id,
      Conversation room,
      Instant at,
      Visitor visitor,
      String text,
      @Nullable MessageRef replyTo) {
    List<Mentions.Range> mentions =
        MENTION.matcher(text).results().map(m -> new Mentions.Range(m.start(), m.end())).toList();
    return new ChatEvent.Said(
        id,
        room,
        at,
        participant(visitor),
        new MessageRef(RoomLine.BY_MEMBER + id.id()),
        new MessageContent.Text(Mentions.cut(text, mentions)),
        addressing(room, mentions, replyTo),
        replyTo);
  }

  private static Addressing addressing(
      Conversation room, List<Mentions.Range> mentions, @Nullable MessageRef replyTo) {
    if (!room.isGroup()) {
      return Addressing.DIRECT;
    }
    if (!mentions.isEmpty()) {
      return Addressing.MENTIONED;
    }
    boolean toUs = replyTo != null && replyTo.id().startsWith(RoomLine.BY_CLERK);
    return toUs ? Addressing.REPLIED : Addressing.AMBIENT;
  }

  /** The shopkeeper of the page owns the group. */
  private static Participant participant(Visitor visitor) {
    boolean owner = visitor.persona() == Persona.SHOPKEEPER;
    return new Participant(visitor.member(), visitor.name(), visitor.language(), owner);
  }

  private static String eventId(PlaygroundPost post, Visitor visitor) {
    if (post.id() == null || !ID.matcher(post.id()).matches()) {
      throw WebhookException.malformed("id", null);
    }
    return visitor.member().member() + "-" + post.id();
  }

  private static Conversation room(PlaygroundPost post, Visitor visitor) {
    return switch (post.room()) {
      case "group" -> Playground.GROUP;
      case "direct" -> Playground.direct(visitor.member());
      case null, default -> throw WebhookException.malformed("room", null);
    };
  }

  private static String text(PlaygroundPost post) {
    String text = post.text();
    if (text == null || text.isBlank() || text.length() > LONGEST_TEXT || !isWhole(text)) {
      throw WebhookException.malformed("text", null);
    }
    return text;
  }

  private static String action(String action) {
    if (action.isEmpty() || action.length() > Action.LONGEST_ACTION || !isWhole(action)) {
      throw WebhookException.malformed("action", null);
    }
    return action;
  }

  private static @Nullable MessageRef reference(@Nullable String id) {
    if (id == null || id.isEmpty()) {
      return null;
    }
    if (id.length() > LONGEST_REFERENCE) {
      throw WebhookException.malformed("replyTo", null);
    }
    return new MessageRef(id);
  }

  /** Whether no half of a surrogate pair stands alone. */
  static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
