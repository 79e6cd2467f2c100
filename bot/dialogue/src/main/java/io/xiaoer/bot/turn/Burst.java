package io.xiaoer.bot.turn;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.ConversationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The messages that one member sends in one go, while they wait for their turn. Safe from any
 * thread.
 */
final class Burst {

  private static final int MOST = 6;

  /** A message, and what its carrier is to be told. */
  record Part(ChatEvent event, @Nullable ChannelAdapter via, Promise<Taken> outcome) {}

  private final ChatEvent first;
  private final List<Part> parts = new ArrayList<>();
  private final Promise<Void> complete = Promise.promise();
  private boolean taken;
  private int latest;

  Burst(Part first) {
    this.first = first.event();
    parts.add(first);
  }

  /**
   * Adds a message, if the turn has not begun and it belongs here. The same event a second time is
   * told that it was here before.
   */
  synchronized Optional<Future<Taken>> join(Part part) {
    Optional<Part> same =
        parts.stream().filter(known -> known.event().id().equals(part.event().id())).findFirst();
    if (same.isPresent()) {
      return Optional.of(same.get().outcome().future().map(_ -> new Taken.Duplicate()));
    }
    if (taken || complete.future().isComplete() || parts.size() >= MOST || !goesOn(part)) {
      return Optional.empty();
    }
    parts.add(part);
    latest++;
    return Optional.of(part.outcome().future());
  }

  ConversationKey conversation() {
    return first.conversation().key();
  }

  /** Nothing more is waited for. */
  void complete() {
    complete.tryComplete();
  }

  /** Completes it when that time is over and nothing was added meanwhile. */
  void completeAfter(Future<?> time) {
    int before = latest();
    time.onComplete(
        _ -> {
          if (before == latest()) {
            complete();
          }
        });
  }

  Future<Void> completed() {
    return complete.future();
  }

  /** What it came to; nothing joins it from now on. */
  synchronized List<Part> take() {
    taken = true;
    return List.copyOf(parts);
  }

  private synchronized int latest() {
    return latest;
  }

  private boolean goesOn(Part part) {
    return parts.getLast().event() instanceof ChatEvent.Said before
        && part.event() instanceof ChatEvent.Said now
        && Fragments.isShort(now)
        && Fragments.goOn(before, now);
  }
}
