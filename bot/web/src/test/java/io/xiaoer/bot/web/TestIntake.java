package io.xiaoer.bot.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.xiaoer.bot.turn.Taken;
import io.xiaoer.bot.web.edge.EventIntake;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.testkit.time.Patience;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes events as a test says, knows those it saw, and remembers what became of inline answers. */
final class TestIntake implements EventIntake {

  final List<ChatEvent> taken = new CopyOnWriteArrayList<>();
  final List<@Nullable ChannelAdapter> inlineVia = new CopyOnWriteArrayList<>();
  final List<String> settled = new CopyOnWriteArrayList<>();
  private final Promise<String> first = Promise.promise();
  private final Set<String> seen = new HashSet<>();
  Function<ChatEvent, Future<Taken>> turn = _ -> Future.succeededFuture(new Taken.Done(null));

  @Override
  public synchronized Future<Taken> take(ChatEvent event, @Nullable ChannelAdapter via) {
    if (seen.contains(event.id().toString())) {
      return Future.succeededFuture(new Taken.Duplicate());
    }
    taken.add(event);
    inlineVia.add(via);
    return turn.apply(event).onSuccess(_ -> remember(event));
  }

  @Override
  public Future<Void> inlineSent(String outboundId) {
    settled.add("sent " + outboundId);
    first.tryComplete("sent " + outboundId);
    return Future.succeededFuture();
  }

  @Override
  public Future<Void> inlineFailed(String outboundId) {
    settled.add("failed " + outboundId);
    first.tryComplete("failed " + outboundId);
    return Future.succeededFuture();
  }

  /** What became of the first inline answer; waits for it. */
  String firstSettled() {
    return Patience.value(first.future());
  }

  private synchronized void remember(ChatEvent event) {
    seen.add(event.id().toString());
  }
}
