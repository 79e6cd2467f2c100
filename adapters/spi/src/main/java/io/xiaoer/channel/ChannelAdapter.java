package io.xiaoer.channel;

import io.vertx.core.Future;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.time.Deadline;
import java.util.Optional;

/**
 * One account on one platform: four small classes (verifier, decoder, renderer, client) behind one.
 *
 * <p>Safe from any thread; nothing blocks.
 */
public interface ChannelAdapter {

  ChannelId channel();

  AccountId account();

  ChannelCapabilities capabilities();

  ChannelLimits limits();

  /**
   * Verifies the raw bytes, then decodes them. Never throws, never calls out, and gives the same
   * events for the same request, so that a redelivery is recognised by its event ids.
   */
  WebhookOutcome receive(HttpRequestData request);

  /**
   * Sends one message inside the platform's limits, splitting where it must.
   *
   * <p>Expected failures are {@link Delivery} values; the future fails only on a bug. The same
   * {@link Outbound#id} may come again when an earlier attempt is in doubt.
   */
  Future<Delivery> send(Outbound message, Deadline deadline);

  /**
   * The message as the answer of the webhook that caused it, where the platform takes one and the
   * message fits into it. Whoever writes the answer does not {@link #send} the message too. Calls
   * nobody, but counts against the channel's limits: ask only where the answer will be written.
   */
  default Optional<HttpAnswer> inline(Outbound message) {
    return Optional.empty();
  }

  /** The platform's address of our account, shown to people at start-up, where it is known. */
  default Optional<String> entrance() {
    return Optional.empty();
  }

  /** Opens what the channel needs: registers a webhook, starts polling. Completes when it works. */
  default Future<Void> start(EventSink sink) {
    return Future.succeededFuture();
  }

  /** Stops receiving, finishes what is under way, frees everything. Idempotent. */
  default Future<Void> close() {
    return Future.succeededFuture();
  }
}
