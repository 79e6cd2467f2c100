package io.xiaoer.bot.turn;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.turn.Burst.Part;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.EventSink;
import io.xiaoer.failure.OverloadException;
import io.xiaoer.state.KeyValueStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where every event enters, whatever carried it: into the lane of its conversation, claimed, turned
 * into its effect. Safe from any thread.
 */
public final class Intake {

  private final Lanes lanes;
  private final Bursts bursts;
  private final Claims claims;
  private final TurnRunner runner;
  private final Outbox outbox;
  private final Clock clock;

  /**
   * How the intake queues.
   *
   * @param capacity events that may stand in one lane
   * @param moment how long a short message waits for what may follow it; zero for not at all
   * @param timer completes after a time
   */
  public record Queueing(int capacity, Duration moment, Function<Duration, Future<?>> timer) {

    /** Every message is a turn of its own. */
    public static Queueing oneByOne(int capacity) {
      return new Queueing(capacity, Duration.ZERO, _ -> Future.succeededFuture());
    }
  }

  public Intake(
      KeyValueStore store, TurnRunner runner, Outbox outbox, Clock clock, Queueing queueing) {
    this.lanes = new Lanes(queueing.capacity());
    this.bursts = new Bursts(queueing.moment(), queueing.timer());
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
  public Future<Taken> take(ChatEvent event, @Nullable ChannelAdapter inlineVia) {
    return bursts.take(new Part(event, inlineVia, Promise.promise()), this::enter);
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

  /**
   * In their order; only the parts of one burst are not waited for, or they would never meet. The
   * first failure ends it, and all that follows is offered again.
   */
  private Future<Void> takeAll(List<ChatEvent> events) {
    Future<Void> taken = Future.succeededFuture();
    for (List<ChatEvent> together : Fragments.runs(events)) {
      taken =
          taken
              .compose(_ -> Future.join(together.stream().map(event -> take(event, null)).toList()))
              .mapEmpty();
    }
    return taken;
  }

  private void enter(Burst burst) {
    String lane = burst.conversation().toString();
    lanes
        .submit(lane, () -> burst.completed().compose(_ -> turn(bursts.begin(burst))))
        .onFailure(fault -> bursts.begin(burst).forEach(part -> part.outcome().tryFail(fault)));
  }

  /** Completes when all of them have their outcome. */
  private Future<Void> turn(List<Part> parts) {
    Future<List<Part>> ours = Future.succeededFuture(new ArrayList<>());
    for (Part part : parts) {
      ours = ours.compose(before -> claim(part, before));
    }
    return ours.compose(claimed -> claimed.isEmpty() ? Future.succeededFuture() : run(claimed));
  }

  /** The parts that are ours to do, this one among them if it is; else it is told why not. */
  private Future<List<Part>> claim(Part part, List<Part> ours) {
    return claims
        .claim(part.event().id())
        .map(
            claim -> {
              switch (claim) {
                case DONE -> part.outcome().tryComplete(new Taken.Duplicate());
                case TAKEN ->
                    part.outcome().tryFail(new OverloadException("event under way elsewhere"));
                case OURS -> ours.add(part);
              }
              return ours;
            })
        .recover(
            fault -> {
              part.outcome().tryFail(fault);
              return Future.succeededFuture(ours);
            });
  }

  private Future<Void> run(List<Part> parts) {
    Inbound inbound = new Inbound(parts.stream().map(Part::event).toList());
    return runner
        .run(inbound, parts.getLast().via())
        .compose(taken -> each(parts, claims::done).map(taken))
        .onSuccess(taken -> told(parts, taken))
        .recover(
            fault -> each(parts, claims::release).transform(_ -> Future.<Taken>failedFuture(fault)))
        .onFailure(fault -> parts.forEach(part -> part.outcome().tryFail(fault)))
        .transform(_ -> Future.succeededFuture());
  }

  private static Future<Void> each(List<Part> parts, Function<EventId, Future<Void>> step) {
    return Future.join(parts.stream().map(part -> step.apply(part.event().id())).toList())
        .mapEmpty();
  }

  /** The answer goes with the last of them; what came before it is done with it. */
  private static void told(List<Part> parts, Taken taken) {
    parts.getLast().outcome().tryComplete(taken);
    parts.forEach(part -> part.outcome().tryComplete(new Taken.Done(null)));
  }
}
