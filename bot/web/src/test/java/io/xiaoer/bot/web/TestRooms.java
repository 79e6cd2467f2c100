package io.xiaoer.bot.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.ChannelCapabilities;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.ChannelLimits;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.HostedRooms;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.channel.Participant;
import io.xiaoer.channel.WebhookOutcome;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.reply.Reply;
import io.xiaoer.time.Deadline;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rooms in memory, with the posts of the page and nothing else of a channel. */
final class TestRooms implements ChannelAdapter, HostedRooms {

  static final ChannelId CHANNEL = new ChannelId("playground");
  static final Conversation GROUP =
      new Conversation(
          new ConversationKey(CHANNEL, AccountId.MAIN, "demo"), ConversationKind.GROUP);

  private final Clock clock;
  private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
  private final List<RoomMessage> said = new CopyOnWriteArrayList<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  private record Listener(Visitor visitor, Consumer<RoomMessage> consumer) {}

  TestRooms(Clock clock) {
    this.clock = clock;
  }

  static Conversation direct(Visitor visitor) {
    return new Conversation(
        new ConversationKey(CHANNEL, AccountId.MAIN, "direct-" + visitor.member().member()),
        ConversationKind.DIRECT);
  }

  /** The clerk says something; to everybody in the room, or to one alone. */
  void clerk(String id, Conversation room, boolean onlyYou, Reply reply) {
    add(new RoomMessage(id, room.key(), null, null, false, onlyYou, clock.instant(), reply));
  }

  /** Somebody else says something. */
  void member(String id, String name, Persona persona, String text) {
    add(
        new RoomMessage(
            id, GROUP.key(), name, persona, false, false, clock.instant(), Reply.Text.of(text)));
  }

  int listening() {
    return listeners.size();
  }

  private void add(RoomMessage message) {
    said.add(message);
    listeners.forEach(
        listener -> {
          if (rooms(listener.visitor()).stream()
              .anyMatch(room -> room.key().equals(message.room()))) {
            listener.consumer().accept(message);
          }
        });
  }

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
    return new ChannelCapabilities(true, true, true, true, false, false);
  }

  @Override
  public ChannelLimits limits() {
    return new ChannelLimits(4_000, 4_000, 60, 50, 600, 100);
  }

  @Override
  public WebhookOutcome receive(HttpRequestData request) {
    try {
      JsonObject post = new JsonObject(Buffer.buffer(request.body()));
      return visitor(post.getString("token"))
          .map(visitor -> accepted(post, visitor))
          .orElseGet(
              () -> new WebhookOutcome.Rejected(FailureKind.WEBHOOK_UNAUTHENTIC, "visitor token"));
    } catch (DecodeException _) {
      return new WebhookOutcome.Rejected(FailureKind.PAYLOAD_MALFORMED, "no JSON");
    }
  }

  private WebhookOutcome accepted(JsonObject post, Visitor visitor) {
    Conversation room = post.getString("room").equals("group") ? GROUP : direct(visitor);
    String id = visitor.member().member() + "-" + post.getString("id");
    String text = post.getString("text");
    EventId event = new EventId(CHANNEL, AccountId.MAIN, id);
    Participant sender =
        new Participant(visitor.member(), visitor.name(), visitor.language(), false);
    if (text == null) {
      return taken(
          new ChatEvent.Pressed(
              event, room, clock.instant(), sender, post.getString("action"), null, null));
    }
    add(
        new RoomMessage(
            "m-" + id,
            room.key(),
            visitor.name(),
            visitor.persona(),
            true,
            false,
            clock.instant(),
            Reply.Text.of(text)));
    return taken(
        new ChatEvent.Said(
            event,
            room,
            clock.instant(),
            sender,
            new MessageRef("m-" + id),
            new MessageContent.Text(text),
            Addressing.DIRECT,
            post.getString("replyTo") == null ? null : new MessageRef(post.getString("replyTo"))));
  }

  private static WebhookOutcome taken(ChatEvent event) {
    return new WebhookOutcome.Accepted(List.of(event), HttpAnswer.json(200, "{}"));
  }

  @Override
  public Future<Delivery> send(Outbound message, Deadline deadline) {
    return Future.succeededFuture(new Delivery.Delivered(null));
  }

  @Override
  public Visitor join(Persona persona, String name, String language) {
    if (name.isBlank() || name.length() > 24) {
      throw new IllegalArgumentException("a name has 1 to 24 visible characters");
    }
    String token = "token-" + visitors.size();
    MemberKey key = new MemberKey(CHANNEL, AccountId.MAIN, "visitor" + visitors.size());
    Visitor visitor = new Visitor(token, key, persona, name, language);
    visitors.put(token, visitor);
    return visitor;
  }

  @Override
  public Optional<Visitor> visitor(@Nullable String token) {
    return Optional.ofNullable(token).flatMap(known -> Optional.ofNullable(visitors.get(known)));
  }

  @Override
  public List<Conversation> rooms(Visitor visitor) {
    return List.of(GROUP, direct(visitor));
  }

  @Override
  public List<RoomMessage> history(Visitor visitor, ConversationKey room) {
    return said.stream().filter(message -> message.room().equals(room)).toList();
  }

  @Override
  public Subscription subscribe(Visitor visitor, Consumer<RoomMessage> consumer) {
    Listener listener = new Listener(visitor, consumer);
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
