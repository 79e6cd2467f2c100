package io.xiaoer.channels.playground;

import io.vertx.core.Future;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelCapabilities;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ChannelLimits;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.EventSink;
import io.xiaoer.channel.HostedRooms;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.channel.WebhookOutcome;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.WebhookException;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.plugin.AdapterContext;
import io.xiaoer.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The chat page's platform: what a visitor posts is at once shown in its room and given to the
 * engine. A message of the clerk is delivered when it is on disk. Nothing a visitor may not see
 * leaves here for them.
 */
final class PlaygroundAdapter implements ChannelAdapter, HostedRooms {

  private static final Logger LOGGER = LoggerFactory.getLogger(PlaygroundAdapter.class);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

  private final AdapterContext context;
  private final PlaygroundVerifier verifier;
  private final PlaygroundDecoder decoder;
  private final Transcript transcript;
  private final Rooms rooms;
  private final Names names = new Names();
  private @Nullable Future<Void> closed;

  PlaygroundAdapter(AdapterContext context) {
    RoomJson json = new RoomJson();
    this.context = context;
    this.verifier = new PlaygroundVerifier(context.key(), json);
    this.decoder = new PlaygroundDecoder(json);
    this.transcript = new Transcript(context.vertx(), context.dataDir(), json);
    this.rooms = new Rooms(transcript, context.vertx().getOrCreateContext());
  }

  @Override
  public ChannelId channel() {
    return Playground.CHANNEL;
  }

  @Override
  public AccountId account() {
    return Playground.ACCOUNT;
  }

  @Override
  public ChannelCapabilities capabilities() {
    return Playground.CAPABILITIES;
  }

  @Override
  public ChannelLimits limits() {
    return Playground.LIMITS;
  }

  @Override
  public WebhookOutcome receive(HttpRequestData request) {
    try {
      PlaygroundPost post = decoder.read(request);
      Visitor visitor =
          visitor(post.token()).orElseThrow(() -> WebhookException.unauthentic("visitor token"));
      ChatEvent event = decoder.event(post, visitor, request.receivedAt());
      show(event, visitor, post.text());
      return new WebhookOutcome.Accepted(List.of(event), HttpAnswer.json(200, "{}"));
    } catch (WebhookException e) {
      return new WebhookOutcome.Rejected(e.kind(), String.valueOf(e.getMessage()));
    }
  }

  /** The room shows the words even where the disk fails: then a restart forgets them. */
  private void show(ChatEvent event, Visitor visitor, @Nullable String text) {
    PlaygroundRenderer.line(event, visitor, text)
        .ifPresent(line -> rooms.add(line).onFailure(PlaygroundAdapter::logWriteFault));
  }

  @Override
  public Future<Delivery> send(Outbound message, Deadline deadline) {
    List<RoomLine> lines = PlaygroundRenderer.lines(message, context.clock().instant());
    if (lines.isEmpty()) {
      return Future.succeededFuture(
          new Delivery.Undeliverable(FailureKind.UPSTREAM_REJECTED, "no room or member of ours"));
    }
    Delivery delivered = new Delivery.Delivered(new MessageRef(lines.getLast().id()));
    return Future.all(lines.stream().map(rooms::add).toList())
        .map(delivered)
        .otherwise(PlaygroundAdapter::deferred);
  }

  private static Delivery deferred(Throwable fault) {
    logWriteFault(fault);
    return new Delivery.Deferred(FailureKind.UPSTREAM_UNAVAILABLE, TRY_AGAIN);
  }

  private static void logWriteFault(Throwable fault) {
    LOGGER
        .atError()
        .setCause(fault)
        .addKeyValue("channel", Playground.CHANNEL)
        .log("transcript not written");
  }

  @Override
  public Optional<String> entrance() {
    return Optional.of(context.publicUrl() + "/");
  }

  /** Reads the transcript back. There is no connection to receive from. */
  @Override
  public Future<Void> start(EventSink sink) {
    return rooms.restore().onSuccess(lines -> lines.forEach(this::rememberName)).mapEmpty();
  }

  private void rememberName(RoomLine line) {
    if (line.author() != null && line.name() != null) {
      names.remember(line.name(), line.author());
    }
  }

  @Override
  public synchronized Future<Void> close() {
    Future<Void> done = closed == null ? transcript.close() : closed;
    closed = done;
    return done;
  }

  @Override
  public Visitor join(Persona persona, String name, String language) {
    if (Locale.forLanguageTag(language).getLanguage().isEmpty() || language.length() > 35) {
      throw new IllegalArgumentException("the language must be a BCP 47 tag");
    }
    String member = context.ids().get();
    return verifier.sign(member, persona, names.take(name, member), language);
  }

  @Override
  public Optional<Visitor> visitor(@Nullable String token) {
    Optional<Visitor> visitor = verifier.verify(token);
    visitor.ifPresent(known -> names.remember(known.name(), known.member().member()));
    return visitor;
  }

  @Override
  public List<Conversation> rooms(Visitor visitor) {
    return List.of(Playground.GROUP, Playground.direct(visitor.member()));
  }

  @Override
  public List<RoomMessage> history(Visitor visitor, ConversationKey room) {
    return rooms(visitor).stream()
        .filter(mine -> mine.key().equals(room))
        .flatMap(mine -> rooms.history(visitor, mine).stream())
        .toList();
  }

  @Override
  public Subscription subscribe(Visitor visitor, Consumer<RoomMessage> listener) {
    return rooms.subscribe(visitor, rooms(visitor), listener);
  }
}
