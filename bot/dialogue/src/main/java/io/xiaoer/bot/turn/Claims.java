package io.xiaoer.bot.turn;

import io.vertx.core.Future;
import io.xiaoer.channel.EventId;
import io.xiaoer.state.KeyValueStore;
import java.time.Duration;

/**
 * Who is working on an event, over all nodes. A claim spares work; that an event has one effect is
 * guaranteed by the inbox table, whatever happens here.
 *
 * <p>A claim that is not finished runs out, so that a redelivery after a crash is taken up; a
 * finished one is remembered longer than any platform redelivers (WhatsApp: 7 days).
 */
final class Claims {

  private static final Duration WORKING = Duration.ofMinutes(2);
  private static final Duration REMEMBERED = Duration.ofDays(8);
  private static final String OPEN = "open";
  private static final String DONE = "done";

  private final KeyValueStore store;

  Claims(KeyValueStore store) {
    this.store = store;
  }

  /** What the claim found. */
  enum Claim {
    OURS,
    DONE,
    TAKEN
  }

  Future<Claim> claim(EventId event) {
    return store
        .putIfAbsent(key(event), OPEN, WORKING)
        .compose(won -> won ? Future.succeededFuture(Claim.OURS) : standing(event));
  }

  Future<Void> done(EventId event) {
    return store.put(key(event), DONE, REMEMBERED);
  }

  /** Gives the event back, so that a redelivery is taken up at once. */
  Future<Void> release(EventId event) {
    return store.delete(key(event)).mapEmpty();
  }

  private Future<Claim> standing(EventId event) {
    return store
        .get(key(event))
        .map(value -> value.filter(DONE::equals).isPresent() ? Claim.DONE : Claim.TAKEN);
  }

  private static String key(EventId event) {
    return "event/" + event;
  }
}
