package io.xiaoer.bot.turn;

import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.MessageRef;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one turn answers: an event, or the short messages that one member sent in one go.
 *
 * @param parts in the order of arrival; more than one only where all are texts of one member in one
 *     conversation
 */
record Inbound(List<ChatEvent> parts) {

  Inbound {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a turn answers something");
    }
  }

  static Inbound of(ChatEvent event) {
    return new Inbound(List.of(event));
  }

  List<EventId> ids() {
    return parts.stream().map(ChatEvent::id).toList();
  }

  /** Those of its parts; null where none is left. */
  @Nullable Inbound only(Predicate<EventId> some) {
    List<ChatEvent> left = parts.stream().filter(part -> some.test(part.id())).toList();
    return left.isEmpty() ? null : new Inbound(left);
  }

  /** All of it as one event, which is answered like the last of them. */
  ChatEvent event() {
    return parts.size() == 1 ? parts.getFirst() : joined();
  }

  private ChatEvent joined() {
    List<ChatEvent.Said> said = parts.stream().map(ChatEvent.Said.class::cast).toList();
    ChatEvent.Said last = said.getLast();
    @Nullable MessageRef quoted =
        said.stream()
            .map(ChatEvent.Said::repliesTo)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new ChatEvent.Said(
        last.id(),
        last.conversation(),
        last.at(),
        last.sender(),
        last.message(),
        new MessageContent.Text(said.stream().map(Inbound::text).collect(Collectors.joining("\n"))),
        said.stream()
            .map(ChatEvent.Said::addressing)
            .filter(addressing -> addressing != Addressing.AMBIENT)
            .findFirst()
            .orElse(Addressing.AMBIENT),
        quoted);
  }

  static String text(ChatEvent.Said said) {
    return said.content() instanceof MessageContent.Text(var words) ? words.strip() : "";
  }
}
