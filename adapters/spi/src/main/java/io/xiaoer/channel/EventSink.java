package io.xiaoer.channel;

import io.vertx.core.Future;
import java.util.List;

/** Where an adapter with its own connection (socket, long poll) puts what it receives. */
@FunctionalInterface
public interface EventSink {

  /**
   * Takes events in order. The future completes when they are durably claimed, so that the adapter
   * may acknowledge them; where it fails, the adapter offers them again later. Duplicates are
   * recognised.
   */
  Future<Void> accept(List<ChatEvent> events);
}
