package io.xiaoer.channels.telegram;

import static io.xiaoer.channels.telegram.TelegramDecoder.conversation;
import static io.xiaoer.channels.telegram.TelegramDecoder.instant;
import static io.xiaoer.channels.telegram.TelegramDecoder.participant;
import static io.xiaoer.channels.telegram.TelegramDecoder.reference;
import static io.xiaoer.channels.telegram.TelegramDecoder.required;

import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.Mentions;
import io.xiaoer.channel.MessageContent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one message into events: words, a picture, a command, or something that we do not read. */
final class MessageDecoder {

  /**
   * What a member can send besides words and pictures; other unknown content is a service message.
   */
  private static final Set<String> MEDIA =
      Set.of(
          "animation",
          "audio",
          "checklist",
          "contact",
          "dice",
          "document",
          "game",
          "location",
          "paid_media",
          "poll",
          "sticker",
          "story",
          "venue",
          "video",
          "video_note",
          "voice");

  private final Frame frame;
  private final Bot bot;

  MessageDecoder(Frame frame, Bot bot) {
    this.frame = frame;
    this.bot = bot;
  }

  List<ChatEvent> events(Wire.Message message) {
    Conversation where = conversation(message);
    Wire.User from = message.from();
    if (from == null || message.isAutomaticForward()) {
      return List.of(frame.unsupported(where, "message of a channel"));
    }
    return from.isBot() || bot.is(from) ? List.of() : List.of(event(message, where, from));
  }

  private ChatEvent event(Wire.Message message, Conversation where, Wire.User from) {
    if (message.text() != null) {
      return words(message, message.text(), where, from);
    }
    if (message.photo() != null && !message.photo().isEmpty()) {
      return picture(message, message.photo(), from);
    }
    return message.others().keySet().stream()
        .filter(MEDIA::contains)
        .findFirst()
        .map(kind -> said(message, from, new MessageContent.Unsupported(kind), List.of()))
        .orElseGet(() -> frame.unsupported(where, serviceKind(message)));
  }

  private ChatEvent words(Wire.Message message, String text, Conversation where, Wire.User from) {
    Optional<Command> command = Command.of(text, entities(message.entities(), text));
    if (command.isEmpty()) {
      List<Mentions.Range> mentions = mentions(text, message.entities());
      MessageContent content = new MessageContent.Text(Mentions.cut(text, mentions));
      return said(message, from, content, mentions);
    }
    return commanded(message, command.orElseThrow(), where, from);
  }

  private ChatEvent commanded(
      Wire.Message message, Command command, Conversation where, Wire.User from) {
    if (command.isFor(bot)) {
      return command.opens()
          ? new ChatEvent.Opened(
              frame.id(), where, instant(message.date()), participant(from), command.rest())
          : said(message, from, new MessageContent.Text(command.words()), Addressing.COMMANDED);
    }
    return frame.unsupported(where, "command for another bot");
  }

  private ChatEvent picture(Wire.Message message, List<Wire.PhotoSize> sizes, Wire.User from) {
    String file = required(sizes.getLast().fileId(), "file_id");
    String caption = message.caption() == null ? "" : message.caption();
    List<Mentions.Range> mentions = mentions(caption, message.captionEntities());
    MessageContent content = new MessageContent.Image(file, Mentions.cut(caption, mentions));
    return said(message, from, content, mentions);
  }

  private ChatEvent said(
      Wire.Message message, Wire.User from, MessageContent content, List<Mentions.Range> mentions) {
    return said(message, from, content, addressing(message, !mentions.isEmpty()));
  }

  private ChatEvent said(
      Wire.Message message, Wire.User from, MessageContent content, Addressing addressing) {
    Wire.Message quoted = quoted(message);
    return new ChatEvent.Said(
        frame.id(),
        conversation(message),
        instant(message.date()),
        participant(from),
        required(reference(message.messageId()), "message_id"),
        content,
        addressing,
        quoted == null ? null : reference(quoted.messageId()));
  }

  private Addressing addressing(Wire.Message message, boolean mentioned) {
    if (!conversation(message).isGroup()) {
      return Addressing.DIRECT;
    }
    Wire.Message quoted = quoted(message);
    boolean replied = quoted != null && bot.is(quoted.from());
    return mentioned ? Addressing.MENTIONED : replied ? Addressing.REPLIED : Addressing.AMBIENT;
  }

  /** In a topic every message seems to answer the one that opened it. */
  private static Wire.@Nullable Message quoted(Wire.Message message) {
    Wire.Message quoted = message.replyToMessage();
    boolean opening =
        quoted != null
            && message.isTopicMessage()
            && Objects.equals(quoted.messageId(), message.messageThreadId());
    return opening ? null : quoted;
  }

  private List<Mentions.Range> mentions(String text, @Nullable List<Wire.Entity> entities) {
    if (entities == null && bot.username() != null) {
      // Telegram always tells where mentions are; servers that imitate it do not.
      String name = "@" + Pattern.quote(bot.username()) + "(?![A-Za-z0-9_])";
      return Pattern.compile(name, Pattern.CASE_INSENSITIVE)
          .matcher(text)
          .results()
          .map(found -> new Mentions.Range(found.start(), found.end()))
          .toList();
    }
    return entities(entities, text)
        .filter(entity -> isMention(entity, text))
        .map(entity -> new Mentions.Range(entity.offset(), entity.offset() + entity.length()))
        .toList();
  }

  private boolean isMention(Wire.Entity entity, String text) {
    int end = entity.offset() + entity.length();
    return switch (entity.type()) {
      case "mention" -> bot.isCalled(text.substring(entity.offset() + 1, end));
      case "text_mention" -> bot.is(entity.user());
      case null, default -> false;
    };
  }

  /** Those that lie inside the text. */
  private static Stream<Wire.Entity> entities(@Nullable List<Wire.Entity> entities, String text) {
    return Stream.ofNullable(entities)
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .filter(entity -> entity.offset() >= 0 && entity.length() > 0)
        .filter(entity -> entity.length() <= text.length() - entity.offset());
  }

  private static String serviceKind(Wire.Message message) {
    return message.others().keySet().stream()
        .findFirst()
        .map(TelegramDecoder::kind)
        .orElse("message");
  }
}
