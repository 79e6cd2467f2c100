package io.xiaoer.testkit.channel;

import io.vertx.core.Future;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.Audience;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelCapabilities;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ChannelLimits;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.EventSink;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.channel.WebhookOutcome;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.WebhookException;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.time.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel in memory: keeps what it is told to send, and fails on request. Safe from any thread.
 *
 * <p>What members do is made by {@link RecordedEvents}; {@link #emit} passes it to the sink, {@link
 * RecordedEvents#request} turns it into a webhook delivery.
 */
public final class RecordingChannel implements ChannelAdapter {

  public static final ChannelId CHANNEL = new ChannelId("recording");

  private static final ChannelCapabilities CAPABILITIES =
      new ChannelCapabilities(true, true, true, true, false, false);
  private static final ChannelLimits LIMITS =
      new ChannelLimits(100_000, 100_000, 60, 100, 1_000, 1_000);

  private final Map<String, Outbound> sent = new LinkedHashMap<>();
  private final Deque<Delivery> next = new ArrayDeque<>();
  private @Nullable EventSink sink;

  @Override
  public ChannelId channel() {
    return CHANNEL;
  }

  @Override
  public AccountId account() {
    return AccountId.MAIN;
  }

  @Override
  public ChannelCapabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public ChannelLimits limits() {
    return LIMITS;
  }

  @Override
  public WebhookOutcome receive(HttpRequestData request) {
    try {
      return new WebhookOutcome.Accepted(RecordedEvents.read(request), HttpAnswer.empty(200));
    } catch (WebhookException e) {
      return new WebhookOutcome.Rejected(e.kind(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public synchronized Future<Delivery> send(Outbound message, Deadline deadline) {
    Delivery planned = next.poll();
    return Future.succeededFuture(planned == null ? keep(message) : planned);
  }

  @Override
  public synchronized Future<Void> start(EventSink events) {
    sink = events;
    return Future.succeededFuture();
  }

  /** Passes events on as a socket would; {@link #start} comes first. */
  public Future<Void> emit(ChatEvent... events) {
    EventSink started;
    synchronized (this) {
      started = sink;
    }
    return started == null
        ? Future.failedFuture(new IllegalStateException("the channel is not started"))
        : started.accept(List.of(events));
  }

  /** What becomes of the next attempts to send, in order; afterwards they succeed again. */
  public synchronized void answerNext(Delivery... deliveries) {
    next.addAll(List.of(deliveries));
  }

  /** What was delivered, oldest first, each message once. */
  public synchronized List<Outbound> sent() {
    return List.copyOf(sent.values());
  }

  /** What a member can see of {@link #sent}. */
  public List<Outbound> seenBy(MemberKey reader) {
    return sent().stream().filter(message -> sees(reader, message)).toList();
  }

  public synchronized void forget() {
    sent.clear();
  }

  public static MemberKey member(String name) {
    return new MemberKey(CHANNEL, AccountId.MAIN, name);
  }

  public static Conversation group(String name) {
    return conversation("group-" + name, ConversationKind.GROUP);
  }

  /** The direct chat of a member. */
  public static Conversation direct(String member) {
    return conversation("direct-" + member, ConversationKind.DIRECT);
  }

  private static Conversation conversation(String id, ConversationKind kind) {
    return new Conversation(new ConversationKey(CHANNEL, AccountId.MAIN, id), kind);
  }

  private Delivery keep(Outbound message) {
    if (message.audience() instanceof Audience.Only(var member)
        && !member.channel().equals(CHANNEL)) {
      return new Delivery.Undeliverable(FailureKind.UPSTREAM_REJECTED, "no member of this channel");
    }
    sent.putIfAbsent(message.id(), message);
    int place = new ArrayList<>(sent.keySet()).indexOf(message.id());
    return new Delivery.Delivered(new MessageRef("sent-" + place));
  }

  private static boolean sees(MemberKey reader, Outbound message) {
    return switch (message.audience()) {
      case Audience.Only(var member) -> member.equals(reader);
      case Audience.Everyone() ->
          message.conversation().isGroup()
              || message.conversation().equals(direct(reader.member()));
    };
  }
}
