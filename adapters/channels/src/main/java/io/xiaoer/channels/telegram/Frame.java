package io.xiaoer.channels.telegram;

import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.EventId;
import java.time.Instant;

/** What surrounds the content of an update. */
record Frame(EventId id, Instant receivedAt) {

  ChatEvent unsupported(Conversation where, String kind) {
    return new ChatEvent.Unsupported(id, where, receivedAt, kind);
  }
}
