package io.xiaoer.bot.deliver;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.outbox.OutboxRow;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.Outbound;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.time.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what stands in the outbox: at once when something is added, and again on a timer for what
 * was put off. A row is sent by whoever claims it, so several nodes may run this.
 */
public final class Dispatcher {

  private static final Logger LOGGER = LoggerFactory.getLogger(Dispatcher.class);
  private static final int BATCH = 64;
  private static final Duration TIME_FOR_A_SEND = Duration.ofSeconds(20);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final Outbox outbox;
  private final Channels channels;
  private final OpeningNotice notice;
  private final MeterRegistry metrics;
  private final Clock clock;
  private final AtomicBoolean sending = new AtomicBoolean();
  private final AtomicBoolean more = new AtomicBoolean();
  private volatile long timer = -1;
  private volatile boolean stopped;
  private volatile Future<Void> round = Future.succeededFuture();

  public Dispatcher(
      Vertx vertx,
      Outbox outbox,
      Channels channels,
      OpeningNotice notice,
      MeterRegistry metrics,
      Clock clock) {
    this.vertx = vertx;
    this.outbox = outbox;
    this.channels = channels;
    this.notice = notice;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Begins to send; what an earlier process left half sent is taken up again. */
  public Future<Void> start() {
    outbox.onAdded(this::wake);
    timer = vertx.setPeriodic(LOOK_AGAIN.toMillis(), _ -> wake());
    return outbox.recover().onSuccess(_ -> wake()).mapEmpty();
  }

  /** Begins nothing new; completes when what is being sent now is settled. Never fails. */
  public Future<Void> stop() {
    stopped = true;
    vertx.cancelTimer(timer);
    return round;
  }

  /** Looks for rows to send now, unless that is being done; then once more afterwards. */
  void wake() {
    more.set(true);
    if (sending.compareAndSet(false, true)) {
      Promise<Void> done = Promise.promise();
      round = done.future();
      sendDue()
          .onComplete(
              _ -> {
                done.complete();
                rest();
              });
    }
  }

  private void rest() {
    sending.set(false);
    if (more.get()) {
      wake();
    }
  }

  /**
   * Sends what is due now, and what becomes due by that; completes when all of it is settled. Never
   * fails where the database answers.
   */
  public Future<Void> sendDue() {
    more.set(false);
    if (stopped) {
      return Future.succeededFuture();
    }
    return outbox
        .due(clock.instant(), BATCH)
        .compose(
            rows ->
                rows.isEmpty() ? Future.succeededFuture() : sendAll(rows).compose(_ -> sendDue()))
        .onFailure(fault -> LOGGER.atError().setCause(fault).log("outbox could not be read"));
  }

  private Future<Void> sendAll(List<OutboxRow> rows) {
    return Future.join(rows.stream().map(this::send).toList()).otherwiseEmpty().mapEmpty();
  }

  private Future<Void> send(OutboxRow row) {
    Outbound message = row.message();
    return deliver(message)
        .compose(delivery -> settle(message, delivery))
        .onFailure(
            fault ->
                LOGGER
                    .atError()
                    .addKeyValue("outboundId", message.id())
                    .setCause(fault)
                    .log("message could not be settled"));
  }

  private Future<Delivery> deliver(Outbound message) {
    return channels
        .find(message.conversation().key())
        .map(channel -> attempt(channel, message))
        .orElseGet(
            () ->
                Future.succeededFuture(
                    new Delivery.Undeliverable(FailureKind.UPSTREAM_REJECTED, "channel is off")));
  }

  private Future<Delivery> attempt(ChannelAdapter channel, Outbound message) {
    return Future.succeededFuture()
        .compose(_ -> channel.send(message, Deadline.after(TIME_FOR_A_SEND, clock)))
        .recover(fault -> broken(message, fault));
  }

  private static Future<Delivery> broken(Outbound message, Throwable fault) {
    LOGGER
        .atError()
        .addKeyValue("outboundId", message.id())
        .setCause(fault)
        .log("channel broke while sending");
    return Future.succeededFuture(
        new Delivery.Undeliverable(FailureKind.INTERNAL, fault.getClass().getSimpleName()));
  }

  private Future<Void> settle(Outbound message, Delivery delivery) {
    count(message, delivery);
    Future<Void> settled = outbox.settle(message.id(), delivery, clock.instant());
    return delivery instanceof Delivery.Unreachable(var openingUrl)
            && message.audience() instanceof Audience.Only(var member)
        ? settled.compose(_ -> notice.ask(message.conversation(), member, openingUrl))
        : settled;
  }

  private void count(Outbound message, Delivery delivery) {
    Counter.builder("xiaoer.reply.deliveries")
        .tag("channel", message.conversation().key().channel().value())
        .tag("kind", message.reply().getClass().getSimpleName())
        .tag("outcome", label(delivery))
        .register(metrics)
        .increment();
  }

  private static String label(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Delivered _ -> "delivered";
      case Delivery.Deferred _ -> "deferred";
      case Delivery.Unreachable _ -> "unreachable";
      case Delivery.Undeliverable _ -> "undeliverable";
    };
  }
}
