package io.xiaoer.bot.turn;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.EventSink;
import io.xiaoer.failure.OverloadException;
import io.xiaoer.state.KeyValueStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Where every event enters, whatever carried it: into the lane of its conversation, claimed, turned
 * into its effect. Safe from any thread.
 */
public final class Intake {

  private final Lanes lanes;
  private final Claims claims;
  private final TurnRunner runner;
  private final Outbox outbox;
  private final Clock clock;

  public Intake(
      KeyValueStore store, TurnRunner runner, Outbox outbox, Clock clock, int laneCapacity) {
    this.lanes = new Lanes(laneCapacity);
    this.claims = new Claims(store);
    this.runner = runner;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Takes an event; completes when its effect is committed, so that it may be acknowledged.
   *
   * @param inlineVia the channel whose webhook response can still carry an answer, or null
   * @return fails with {@link OverloadException} where the lane is full or another node is at it,
   *     and with the store's or database's fault where nothing could be done; offer the event again
   *     then
   */
  public Future<Taken> take(
      ChatEvent event, @org.jspecify.annotations.Nullable ChannelAdapter inlineVia) {
    return lanes.submit(
        event.conversation().key().toString(),
        () -> claims.claim(event.id()).compose(claim -> proceed(claim, event, inlineVia)));
  }

  /** The way in for channels with their own connection: nothing can be answered inline. */
  public EventSink sink() {
    return this::takeAll;
  }

  /** The webhook response that carried the message was written. */
  public Future<Void> inlineSent(String outboundId) {
    return outbox.settle(outboundId, new Delivery.Delivered(null), clock.instant());
  }

  /** The webhook response could not be written: the message goes the ordinary way. */
  public Future<Void> inlineFailed(String outboundId) {
    return outbox.settle(
        outboundId,
        new Delivery.Deferred(io.xiaoer.failure.FailureKind.UPSTREAM_UNAVAILABLE, Duration.ZERO),
        clock.instant());
  }

  /** Events that stand in lanes, the running ones included. */
  public int waiting() {
    return lanes.waiting();
  }

  private Future<Void> takeAll(List<ChatEvent> events) {
    Future<Void> taken = Future.succeededFuture();
    for (ChatEvent event : events) {
      taken = taken.compose(_ -> take(event, null).mapEmpty());
    }
    return taken;
  }

  private Future<Taken> proceed(
      Claims.Claim claim,
      ChatEvent event,
      @org.jspecify.annotations.Nullable ChannelAdapter inlineVia) {
    return switch (claim) {
      case DONE -> Future.succeededFuture(new Taken.Duplicate());
      case TAKEN -> Future.failedFuture(new OverloadException("event under way elsewhere"));
      case OURS ->
          runner
              .run(event, inlineVia)
              .compose(taken -> claims.done(event.id()).map(taken))
              .recover(
                  fault -> claims.release(event.id()).transform(_ -> Future.failedFuture(fault)));
    };
  }
}
