package io.xiaoer.channel;

import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpAnswer;
import java.util.List;

/** What became of a webhook delivery before anything was done about it. */
public sealed interface WebhookOutcome {

  /**
   * Authentic and decoded.
   *
   * @param events what it holds, in order; empty where all of it was dropped (own messages)
   * @param answer what acknowledges it, once the events are safe
   */
  record Accepted(List<ChatEvent> events, HttpAnswer answer) implements WebhookOutcome {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** A question of the platform itself, answered at once. */
  record Handshake(HttpAnswer answer) implements WebhookOutcome {}

  /**
   * Refused: nothing was done.
   *
   * @param kind {@link FailureKind#WEBHOOK_UNAUTHENTIC} or {@link FailureKind#PAYLOAD_MALFORMED}
   * @param reason which check failed; for logs, without secrets or payload
   */
  record Rejected(FailureKind kind, String reason) implements WebhookOutcome {}
}
