package io.xiaoer.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Participant;
import io.xiaoer.failure.WebhookException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns updates into events; messages by way of {@link MessageDecoder}. Pure. */
final class TelegramDecoder {

  private static final Set<String> INSIDE = Set.of("creator", "administrator", "member");
  private static final Set<String> OUTSIDE = Set.of("left", "kicked");
  private static final int LONGEST_KIND = 64;

  /** Stands for the place of an update that has none, such as a poll. */
  private static final Conversation NOWHERE = Telegram.conversation("-", ConversationKind.GROUP);

  private final TelegramJson json;

  TelegramDecoder(TelegramJson json) {
    this.json = json;
  }

  /** The events of a webhook body; throws {@link WebhookException} where it is no update. */
  List<ChatEvent> decode(byte[] body, Instant receivedAt, Bot bot) {
    try {
      return decode(json.readObject(body), receivedAt, bot);
    } catch (IOException e) {
      throw WebhookException.malformed("not an update", null);
    }
  }

  /** The events of one update; throws {@link WebhookException} where it is none. */
  List<ChatEvent> decode(JsonNode node, Instant receivedAt, Bot bot) {
    try {
      return events(json.update(node), receivedAt, bot);
    } catch (IOException e) {
      throw WebhookException.malformed("not an update", null);
    }
  }

  private static List<ChatEvent> events(Wire.Update update, Instant receivedAt, Bot bot) {
    Frame frame = new Frame(Telegram.event(required(update.updateId(), "update_id")), receivedAt);
    if (update.message() != null) {
      return new MessageDecoder(frame, bot).events(update.message());
    }
    if (update.callbackQuery() != null) {
      return pressed(frame, update.callbackQuery());
    }
    return update.myChatMember() != null
        ? membership(frame, update.myChatMember())
        : List.of(unknown(frame, update.others()));
  }

  private static List<ChatEvent> pressed(Frame frame, Wire.CallbackQuery query) {
    Wire.User from = required(query.from(), "callback_query.from");
    Wire.Message message = query.message();
    if (from.isBot()) {
      return List.of();
    }
    if (message == null || query.data() == null || query.data().isEmpty()) {
      return List.of(frame.unsupported(direct(from), "callback_query"));
    }
    return List.of(
        new ChatEvent.Pressed(
            frame.id(),
            conversation(message),
            frame.receivedAt(),
            participant(from),
            query.data(),
            reference(message.messageId()),
            required(query.id(), "callback_query.id")));
  }

  /** We were put into a group or, in a direct chat, unblocked. */
  private static List<ChatEvent> membership(Frame frame, Wire.MemberChange change) {
    Conversation where = conversation(required(change.chat(), "chat"), null);
    Wire.User by = required(change.from(), "from");
    if (by.isBot()) {
      return List.of();
    }
    boolean entered =
        OUTSIDE.contains(status(change.oldChatMember())) && isInside(change.newChatMember());
    return List.of(
        entered
            ? new ChatEvent.Opened(frame.id(), where, instant(change.date()), participant(by), "")
            : frame.unsupported(where, "my_chat_member"));
  }

  private static boolean isInside(Wire.@Nullable Standing standing) {
    boolean restricted = standing != null && Boolean.TRUE.equals(standing.isMember());
    return restricted || INSIDE.contains(status(standing));
  }

  private static String status(Wire.@Nullable Standing standing) {
    return standing == null || standing.status() == null ? "" : standing.status();
  }

  private static ChatEvent unknown(Frame frame, Map<String, JsonNode> others) {
    return others.entrySet().stream()
        .findFirst()
        .map(other -> frame.unsupported(place(other.getValue()), kind(other.getKey())))
        .orElseGet(() -> frame.unsupported(NOWHERE, "empty"));
  }

  private static Conversation place(JsonNode content) {
    JsonNode chat = content.path("chat");
    if (chat.path("id").canConvertToLong() && chat.path("id").isIntegralNumber()) {
      Wire.Chat known = new Wire.Chat(chat.path("id").longValue(), chat.path("type").asText());
      return conversation(known, null);
    }
    return NOWHERE;
  }

  static String kind(String name) {
    return name.length() <= LONGEST_KIND ? name : name.substring(0, LONGEST_KIND);
  }

  static Conversation conversation(Wire.Message message) {
    Wire.Chat chat = required(message.chat(), "chat");
    return conversation(chat, message.isTopicMessage() ? message.messageThreadId() : null);
  }

  private static Conversation conversation(Wire.Chat chat, @Nullable Long topic) {
    String id = new Address(required(chat.id(), "chat.id"), topic).id();
    boolean direct = "private".equals(chat.type());
    return Telegram.conversation(id, direct ? ConversationKind.DIRECT : ConversationKind.GROUP);
  }

  private static Conversation direct(Wire.User user) {
    return Telegram.conversation(Long.toString(user.id()), ConversationKind.DIRECT);
  }

  static Participant participant(Wire.User user) {
    String first = user.firstName() == null ? "" : user.firstName();
    String name = user.lastName() == null ? first : first + " " + user.lastName();
    return new Participant(
        Telegram.member(user.id()),
        name.isBlank() ? null : name.strip(),
        user.languageCode(),
        false);
  }

  static @Nullable MessageRef reference(@Nullable Long messageId) {
    return messageId == null ? null : new MessageRef(messageId.toString());
  }

  static Instant instant(long seconds) {
    if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
      throw WebhookException.malformed("date", null);
    }
    return Instant.ofEpochSecond(seconds);
  }

  static <T> T required(@Nullable T value, String name) {
    if (value == null) {
      throw WebhookException.malformed(name + " is missing", null);
    }
    return value;
  }
}
