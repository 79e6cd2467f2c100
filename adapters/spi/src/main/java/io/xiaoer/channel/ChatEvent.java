package io.xiaoer.channel;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a platform. Closed, so that every consumer handles every kind; a kind
 * that a platform invents tomorrow is {@link Unsupported}. Events of our own bot and of other bots
 * are never made: decoders drop them.
 */
public sealed interface ChatEvent {

  EventId id();

  Conversation conversation();

  /** When it happened, by the platform's clock. */
  Instant at();

  /**
   * A member said something.
   *
   * @param repliesTo the message that it quotes
   */
  record Said(
      EventId id,
      Conversation conversation,
      Instant at,
      Participant sender,
      MessageRef message,
      MessageContent content,
      Addressing addressing,
      @Nullable MessageRef repliesTo)
      implements ChatEvent {
    public Said {
      requireParts(id, conversation, at);
      Objects.requireNonNull(sender, "sender");
      Objects.requireNonNull(content, "content");
    }
  }

  /**
   * A member pressed a button of ours.
   *
   * @param action the {@link io.xiaoer.reply.Action.Invoke#action} of the button; whoever pressed
   *     it may have altered it, so it is checked against {@code presser}
   * @param source the message that carried the button
   * @param ticket what the channel needs to answer this very press, or null
   */
  record Pressed(
      EventId id,
      Conversation conversation,
      Instant at,
      Participant presser,
      String action,
      @Nullable MessageRef source,
      @Nullable String ticket)
      implements ChatEvent {
    public Pressed {
      requireParts(id, conversation, at);
      Objects.requireNonNull(presser, "presser");
    }
  }

  /**
   * The clerk can now talk here: it was added to a group, or a member opened the direct chat.
   *
   * @param payload what the link that led here carried, or empty
   */
  record Opened(EventId id, Conversation conversation, Instant at, Participant by, String payload)
      implements ChatEvent {
    public Opened {
      requireParts(id, conversation, at);
    }
  }

  /** A member took a message back. */
  record Retracted(EventId id, Conversation conversation, Instant at, MessageRef message)
      implements ChatEvent {
    public Retracted {
      requireParts(id, conversation, at);
    }
  }

  /** Authentic and well-formed, but of a kind that we do not handle. */
  record Unsupported(EventId id, Conversation conversation, Instant at, String kind)
      implements ChatEvent {
    public Unsupported {
      requireParts(id, conversation, at);
    }
  }

  private static void requireParts(EventId id, Conversation conversation, Instant at) {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(at, "at");
  }
}
