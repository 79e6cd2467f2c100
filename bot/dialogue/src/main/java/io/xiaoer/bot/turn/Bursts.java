package io.xiaoer.bot.turn;

import io.vertx.core.Future;
import io.xiaoer.bot.turn.Burst.Part;
import io.xiaoer.channel.ChatEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts short messages that one member sends one right after the other into one turn. A message that
 * is complete by itself waits for nothing; one that may go on waits for a moment. Safe from any
 * thread.
 */
final class Bursts {

  private final ConcurrentHashMap<String, Burst> open = new ConcurrentHashMap<>();
  private final Duration moment;
  private final Function<Duration, Future<?>> timer;

  Bursts(Duration moment, Function<Duration, Future<?>> timer) {
    this.moment = moment;
    this.timer = timer;
  }

  /**
   * Takes a message into what its member is saying.
   *
   * @param enter queues a turn that begins with it; called before this returns, in the order of
   *     arrival
   */
  Future<Taken> take(Part part, Consumer<Burst> enter) {
    AtomicReference<Future<Taken>> outcome = new AtomicReference<>(part.outcome().future());
    // What may run the turn at once is left for after the update of the map, which a turn changes.
    List<Runnable> then = new ArrayList<>();
    open.compute(
        key(part.event()),
        (_, burst) -> {
          Optional<Future<Taken>> joined = burst == null ? Optional.empty() : burst.join(part);
          if (burst != null && joined.isPresent()) {
            outcome.set(joined.get());
            then.add(() -> wait(burst, part.event()));
            return burst;
          }
          Burst fresh = new Burst(part);
          if (burst != null) {
            then.add(burst::complete);
          }
          then.add(() -> wait(fresh, part.event()));
          then.add(() -> enter.accept(fresh));
          return fresh;
        });
    then.forEach(Runnable::run);
    return Objects.requireNonNull(outcome.get());
  }

  /** The messages of a turn that begins; nothing joins them from now on. */
  List<Part> begin(Burst burst) {
    open.values().remove(burst);
    return burst.take();
  }

  private void wait(Burst burst, ChatEvent latest) {
    if (Fragments.isOpen(latest) && moment.isPositive()) {
      burst.completeAfter(timer.apply(moment));
    } else {
      burst.complete();
    }
  }

  private static String key(ChatEvent event) {
    return switch (event) {
      case ChatEvent.Said said -> event.conversation().key() + "|" + said.sender().key();
      case ChatEvent.Pressed pressed -> event.conversation().key() + "|" + pressed.presser().key();
      case ChatEvent.Opened opened -> event.conversation().key() + "|" + opened.by().key();
      case ChatEvent.Retracted _, ChatEvent.Unsupported _ -> event.conversation().key() + "|";
    };
  }
}
