package io.xiaoer.channel;

import java.util.Objects;

/** Where an event came from and an answer goes. */
public record Conversation(ConversationKey key, ConversationKind kind) {

  public Conversation {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(kind, "kind");
  }

  public boolean isGroup() {
    return kind == ConversationKind.GROUP;
  }
}
