package io.xiaoer.bot.web.chat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.xiaoer.channel.HostedRooms.RoomMessage;
import io.xiaoer.channel.HostedRooms.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One browser that listens: messages as server-sent events, named after their room, with the
 * message id as the event id. Everything is written on the event loop of the response; a browser
 * that does not keep up is cut off, comes back by itself and is told everything again.
 */
final class ChatStream {

  private static final long HEARTBEAT_MILLIS = 15_000;

  private final HttpServerResponse response;
  private final MessageDrawing drawing;
  private final Vertx vertx;
  private final Context context;
  private final long heartbeat;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile Subscription subscription = () -> {};

  ChatStream(Vertx vertx, HttpServerResponse response, MessageDrawing drawing) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.response = response;
    this.drawing = drawing;
    this.heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, _ -> write(": here\n\n"));
  }

  /** Starts the answer; the browser comes back after two seconds when it is cut off. */
  void open() {
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no");
    write("retry: 2000\n\n");
  }

  void follow(Subscription source) {
    subscription = source;
    if (closed.get()) {
      source.cancel();
    }
  }

  /** Passes a message on; from any thread. */
  void tell(RoomMessage message) {
    context.runOnContext(_ -> write(event(message)));
  }

  /** Ends the stream. Idempotent; from any thread. */
  void close() {
    if (closed.compareAndSet(false, true)) {
      subscription.cancel();
      vertx.cancelTimer(heartbeat);
      context.runOnContext(_ -> end());
    }
  }

  private void end() {
    if (!response.ended() && !response.closed()) {
      response.end();
    }
  }

  private void write(String text) {
    if (closed.get() || response.closed()) {
      return;
    }
    if (response.writeQueueFull()) {
      close();
      return;
    }
    response.write(text);
  }

  private String event(RoomMessage message) {
    StringBuilder event = new StringBuilder("event: ").append(drawing.room(message).key());
    event.append("\nid: ").append(message.id().replaceAll("[\\r\\n\\u0000]", ""));
    drawing.draw(message).lines().forEach(line -> event.append("\ndata: ").append(line));
    return event.append("\n\n").toString();
  }
}
