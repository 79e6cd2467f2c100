package io.xiaoer.testkit.channel;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.EventId;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Participant;
import io.xiaoer.failure.WebhookException;
import io.xiaoer.http.HttpRequestData;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What members do on a {@link RecordingChannel}: events, and webhook deliveries that hold them.
 * Each call makes another event. Safe from any thread.
 */
public final class RecordedEvents {

  /** Where a delivery is taken. */
  public static final String PATH = "/webhooks/recording/main";

  static final String PROOF = "X-Recording-Proof";
  static final String GOOD_PROOF = "recording-proof";
  private static final int LARGEST = 1 << 20;

  private final Clock clock;
  private final AtomicInteger count = new AtomicInteger();

  public RecordedEvents(Clock clock) {
    this.clock = clock;
  }

  public ChatEvent.Said said(
      String member, Conversation where, Addressing addressing, String text) {
    int number = count.incrementAndGet();
    MessageRef quoted = addressing == Addressing.REPLIED ? new MessageRef("sent-0") : null;
    return new ChatEvent.Said(
        id(number),
        where,
        clock.instant(),
        person(member),
        new MessageRef("said-" + number),
        new MessageContent.Text(text),
        addressing,
        quoted);
  }

  public ChatEvent.Pressed pressed(String member, Conversation where, String action) {
    int number = count.incrementAndGet();
    return new ChatEvent.Pressed(
        id(number),
        where,
        clock.instant(),
        person(member),
        action,
        new MessageRef("sent-0"),
        "ticket-" + number);
  }

  public ChatEvent.Opened opened(String member, Conversation where, String payload) {
    int number = count.incrementAndGet();
    return new ChatEvent.Opened(id(number), where, clock.instant(), person(member), payload);
  }

  /** An authentic delivery of that; only words, presses and the unsupported can be delivered. */
  public HttpRequestData request(ChatEvent event) {
    return request(
        GOOD_PROOF,
        switch (event) {
          case ChatEvent.Said said -> saidJson(said);
          case ChatEvent.Pressed pressed ->
              json(event, pressed.presser()).put("action", pressed.action());
          case ChatEvent.Unsupported unsupported ->
              json(event, null).put("kind", unsupported.kind());
          case ChatEvent.Opened _, ChatEvent.Retracted _ ->
              throw new IllegalArgumentException("this kind is not delivered by webhook");
        });
  }

  /** The event as anybody could send it, with that proof. */
  public HttpRequestData request(String proof, JsonObject event) {
    return request(proof, event.encode().getBytes(StandardCharsets.UTF_8));
  }

  HttpRequestData request(String proof, byte[] body) {
    return new HttpRequestData(
        "POST", PATH, Map.of(PROOF, List.of(proof)), Map.of(), body, clock.instant());
  }

  /** Verifies and decodes a delivery. */
  static List<ChatEvent> read(HttpRequestData request) {
    if (!request.header(PROOF).orElse("").equals(GOOD_PROOF)) {
      throw WebhookException.unauthentic("proof");
    }
    if (request.body().length > LARGEST) {
      throw WebhookException.malformed("size", null);
    }
    return read(parsed(request.body()), request);
  }

  private static List<ChatEvent> read(JsonObject json, HttpRequestData request) {
    try {
      return json.containsKey("bot") ? List.of() : List.of(event(json, request));
    } catch (IllegalArgumentException e) {
      throw WebhookException.malformed("event", e);
    }
  }

  private static ChatEvent event(JsonObject json, HttpRequestData request) {
    EventId id = new EventId(RecordingChannel.CHANNEL, AccountId.MAIN, text(json, "id"));
    String from = json.containsKey("from") ? text(json, "from") : "nobody";
    Conversation where = conversation(json, from);
    if (json.containsKey("action")) {
      return new ChatEvent.Pressed(
          id, where, request.receivedAt(), person(from), text(json, "action"), null, null);
    }
    if (json.containsKey("text")) {
      return said(json, new ChatEvent.Unsupported(id, where, request.receivedAt(), "text"), from);
    }
    return new ChatEvent.Unsupported(id, where, request.receivedAt(), text(json, "kind"));
  }

  private static ChatEvent said(JsonObject json, ChatEvent frame, String from) {
    Addressing addressing = Addressing.valueOf(text(json, "addressing"));
    return new ChatEvent.Said(
        frame.id(),
        frame.conversation(),
        frame.at(),
        person(from),
        new MessageRef(frame.id().id()),
        new MessageContent.Text(text(json, "text")),
        addressing,
        addressing == Addressing.REPLIED ? new MessageRef("sent-0") : null);
  }

  private static Conversation conversation(JsonObject json, String from) {
    return json.containsKey("group")
        ? RecordingChannel.group(text(json, "group"))
        : RecordingChannel.direct(from);
  }

  private static JsonObject parsed(byte[] body) {
    try {
      return new JsonObject(new String(body, StandardCharsets.UTF_8));
    } catch (DecodeException | ClassCastException e) {
      throw WebhookException.malformed("json", e);
    }
  }

  private static String text(JsonObject json, String key) {
    if (json.getValue(key) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw new IllegalArgumentException(key + " is missing");
  }

  private static JsonObject saidJson(ChatEvent.Said said) {
    if (!(said.content() instanceof MessageContent.Text(var text))) {
      throw new IllegalArgumentException("only words are delivered by webhook");
    }
    return json(said, said.sender()).put("text", text).put("addressing", said.addressing().name());
  }

  private static JsonObject json(ChatEvent event, @Nullable Participant from) {
    JsonObject json = new JsonObject().put("id", event.id().id());
    if (from != null) {
      json.put("from", from.key().member());
    }
    String room = event.conversation().key().conversation();
    return event.conversation().isGroup()
        ? json.put("group", room.substring("group-".length()))
        : json;
  }

  private static EventId id(int number) {
    return new EventId(RecordingChannel.CHANNEL, AccountId.MAIN, "event-" + number);
  }

  private static Participant person(String member) {
    return new Participant(RecordingChannel.member(member), member, null, false);
  }
}
