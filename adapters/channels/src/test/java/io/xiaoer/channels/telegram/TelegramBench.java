package io.xiaoer.channels.telegram;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.ConversationKind;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.plugin.AdapterContext;
import io.xiaoer.secret.Secret;
import io.xiaoer.testkit.channel.ChannelBench;
import io.xiaoer.testkit.channel.Forgery;
import io.xiaoer.testkit.channel.Happening;
import io.xiaoer.testkit.channel.Shown;
import io.xiaoer.testkit.time.MutableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A Telegram bot against a fake Bot API, in a group with two people. */
final class TelegramBench implements ChannelBench {

  static final String SECRET_TOKEN = "secret_token-1";
  static final long GROUP = -1001234567890L;
  static final long LIN = 777;
  static final long CHEN = 778;
  private static final long BOT = 42;

  private final Vertx vertx = Vertx.vertx();
  private final MutableClock clock = MutableClock.atSomeTime();
  private final AtomicLong updates = new AtomicLong(1_000);
  private final FakeTelegram telegram;
  private final TelegramAdapter adapter;

  TelegramBench(WireMockServer server) {
    this(server, "https://shop.example.com", new Secret(SECRET_TOKEN), "shopbot");
  }

  /** Where there is no public URL, it is that of the fake. */
  TelegramBench(
      WireMockServer server,
      @Nullable String publicUrl,
      @Nullable Secret secretToken,
      @Nullable String username) {
    telegram = new FakeTelegram(server);
    takeEverything();
    TelegramSettings settings =
        new TelegramSettings(
            new Secret(FakeTelegram.TOKEN), secretToken, telegram.root(), null, username);
    adapter =
        new TelegramAdapter(
            settings,
            new AdapterContext(
                vertx,
                clock,
                Path.of("unused"),
                publicUrl == null ? telegram.root() : publicUrl,
                new Secret("key"),
                () -> "id"));
  }

  private void takeEverything() {
    telegram.onResult("sendMessage", "{\"message_id\":21}");
    telegram.onResult("sendPhoto", "{\"message_id\":22,\"photo\":[{\"file_id\":\"f-1\"}]}");
    telegram.onResult("answerCallbackQuery", "true");
  }

  FakeTelegram telegram() {
    return telegram;
  }

  MutableClock clock() {
    return clock;
  }

  @Override
  public TelegramAdapter adapter() {
    return adapter;
  }

  @Override
  public Conversation group() {
    return Telegram.conversation(Long.toString(GROUP), ConversationKind.GROUP);
  }

  @Override
  public Conversation direct() {
    return Telegram.conversation(Long.toString(LIN), ConversationKind.DIRECT);
  }

  @Override
  public MemberKey member() {
    return Telegram.member(LIN);
  }

  @Override
  public MemberKey bystander() {
    return Telegram.member(CHEN);
  }

  @Override
  public Optional<HttpRequestData> delivery(Happening happening) {
    return Optional.of(
        switch (happening) {
          case Happening.Said(var addressing, var text) ->
              update("message", said(addressing, text));
          case Happening.Pressed(var action) ->
              update(
                  "callback_query",
                  new JsonObject()
                      .put("id", "ticket")
                      .put("from", user(LIN, false))
                      .put("message", message(user(BOT, true), group(GROUP)))
                      .put("data", action));
          case Happening.SaidByUs(var text) ->
              update("message", message(user(BOT, true), group(GROUP)).put("text", text));
          case Happening.SaidByBot(var text) ->
              update("message", message(user(43, true), group(GROUP)).put("text", text));
          case Happening.Unheard() ->
              update("hologram", new JsonObject().put("chat", group(GROUP)));
        });
  }

  private static JsonObject said(Addressing addressing, String text) {
    JsonObject inGroup = message(user(LIN, false), group(GROUP)).put("text", text);
    return switch (addressing) {
      case DIRECT -> inGroup.put("chat", new JsonObject().put("id", LIN).put("type", "private"));
      case MENTIONED ->
          inGroup.put("text", "@shopbot " + text).put("entities", entity("mention", 8));
      case REPLIED -> inGroup.put("reply_to_message", message(user(BOT, true), group(GROUP)));
      case COMMANDED -> commanded(inGroup, text);
      case AMBIENT -> inGroup;
    };
  }

  /** Any word may be a command. */
  private static JsonObject commanded(JsonObject message, String text) {
    int word = text.indexOf(' ');
    return message.put("text", "/" + text).put("entities", entity("bot_command", word + 1));
  }

  private static JsonArray entity(String type, int length) {
    return new JsonArray()
        .add(new JsonObject().put("type", type).put("offset", 0).put("length", length));
  }

  private static JsonObject message(JsonObject from, JsonObject chat) {
    return new JsonObject()
        .put("message_id", 10)
        .put("from", from)
        .put("chat", chat)
        .put("date", 1_763_798_400);
  }

  private static JsonObject user(long id, boolean bot) {
    return new JsonObject().put("id", id).put("is_bot", bot).put("first_name", "小林");
  }

  private static JsonObject group(long id) {
    return new JsonObject().put("id", id).put("type", "supergroup").put("title", "邻居群");
  }

  private HttpRequestData update(String kind, JsonObject content) {
    JsonObject update = new JsonObject().put("update_id", updates.incrementAndGet());
    return authentic(update.put(kind, content).encode().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public HttpRequestData authentic(byte[] body) {
    return request(Map.of(TelegramVerifier.HEADER, List.of(SECRET_TOKEN)), body);
  }

  private HttpRequestData request(Map<String, List<String>> headers, byte[] body) {
    return new HttpRequestData(
        "POST", "/webhooks/telegram/main", headers, Map.of(), body, clock.instant());
  }

  @Override
  public Optional<HttpRequestData> forged(HttpRequestData authentic, Forgery forgery) {
    return switch (forgery) {
      case UNSIGNED -> Optional.of(request(Map.of(), authentic.body()));
      case WRONG_PROOF -> Optional.of(withToken("another", authentic));
      case ALTERED_PROOF -> Optional.of(withToken("secret_token-2", authentic));
      case ALTERED_BODY -> Optional.empty();
    };
  }

  private HttpRequestData withToken(String token, HttpRequestData authentic) {
    return request(Map.of(TelegramVerifier.HEADER, List.of(token)), authentic.body());
  }

  /** Those of the group and of the reader's direct chat. */
  @Override
  public List<Shown> seenBy(MemberKey reader) {
    List<Long> chats = List.of(GROUP, Long.valueOf(reader.member()));
    return telegram.requests("send(Message|Photo)").stream()
        .map(request -> new JsonObject(request.getBodyAsString()))
        .filter(call -> chats.contains(call.getLong("chat_id")))
        .map(TelegramBench::shown)
        .toList();
  }

  private static Shown shown(JsonObject call) {
    boolean caption = call.containsKey("photo");
    JsonArray rows =
        call.getJsonObject("reply_markup", new JsonObject())
            .getJsonArray("inline_keyboard", new JsonArray());
    List<Shown.Button> buttons =
        rows.stream()
            .flatMap(row -> ((JsonArray) row).stream())
            .map(button -> button((JsonObject) button))
            .toList();
    return new Shown(call.getString(caption ? "caption" : "text"), caption, buttons);
  }

  private static Shown.Button button(JsonObject button) {
    return new Shown.Button(
        button.getString("text"), button.getString("callback_data"), button.getString("url"));
  }

  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    await(adapter.close());
    await(vertx.close());
    telegram.close();
  }
}
