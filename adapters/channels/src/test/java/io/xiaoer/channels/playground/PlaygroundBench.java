package io.xiaoer.channels.playground;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.HostedRooms.Persona;
import io.xiaoer.channel.HostedRooms.RoomMessage;
import io.xiaoer.channel.HostedRooms.Visitor;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.plugin.AdapterContext;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.FallbackText;
import io.xiaoer.reply.Reply;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A playground with two people in its group. */
final class PlaygroundBench implements ChannelBench {

  static final Secret KEY = new Secret("a key of this installation");

  private final Vertx vertx = Vertx.vertx();
  private final MutableClock clock = MutableClock.atSomeTime();
  private final AtomicInteger posts = new AtomicInteger();
  private final PlaygroundAdapter adapter;
  private final Visitor lin;
  private final Visitor chen;

  PlaygroundBench(Path directory) {
    this(directory, KEY);
  }

  PlaygroundBench(Path directory, Secret key) {
    AtomicInteger members = new AtomicInteger();
    Supplier<String> ids = () -> "member-" + directory.hashCode() + "-" + members.incrementAndGet();
    adapter =
        new PlaygroundAdapter(
            new AdapterContext(vertx, clock, directory, "http://localhost:8080", key, ids));
    await(adapter.start(_ -> Future.succeededFuture()));
    lin = adapter.join(Persona.SHOPKEEPER, "小林", "zh-CN");
    chen = adapter.join(Persona.BUYER, "Chen", "en");
  }

  @Override
  public PlaygroundAdapter adapter() {
    return adapter;
  }

  Visitor lin() {
    return lin;
  }

  Visitor chen() {
    return chen;
  }

  @Override
  public Conversation group() {
    return Playground.GROUP;
  }

  @Override
  public Conversation direct() {
    return Playground.direct(lin.member());
  }

  @Override
  public MemberKey member() {
    return lin.member();
  }

  @Override
  public MemberKey bystander() {
    return chen.member();
  }

  @Override
  public Optional<HttpRequestData> delivery(Happening happening) {
    return switch (happening) {
      case Happening.Said(var addressing, var text) -> said(addressing, text);
      case Happening.Pressed(var action) -> Optional.of(post(groupPost().put("action", action)));
      case Happening.SaidByUs _, Happening.SaidByBot _, Happening.Unheard _ -> Optional.empty();
    };
  }

  private Optional<HttpRequestData> said(Addressing addressing, String text) {
    return switch (addressing) {
      case DIRECT -> Optional.of(post(groupPost().put("room", "direct").put("text", text)));
      case MENTIONED -> Optional.of(post(groupPost().put("text", "@店小二 " + text)));
      case REPLIED -> Optional.of(post(groupPost().put("text", text).put("replyTo", "c-1")));
      case AMBIENT -> Optional.of(post(groupPost().put("text", text)));
      case COMMANDED -> Optional.empty();
    };
  }

  JsonObject groupPost() {
    return new JsonObject()
        .put("token", lin.token())
        .put("room", "group")
        .put("id", "p-" + posts.incrementAndGet());
  }

  HttpRequestData post(JsonObject json) {
    return authentic(json.encode().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public HttpRequestData authentic(byte[] body) {
    return new HttpRequestData(
        "POST", "/webhooks/playground/main", Map.of(), Map.of(), body, clock.instant());
  }

  @Override
  public Optional<HttpRequestData> forged(HttpRequestData authentic, Forgery forgery) {
    JsonObject json = new JsonObject(new String(authentic.body(), StandardCharsets.UTF_8));
    String token = json.getString("token");
    return switch (forgery) {
      case UNSIGNED -> Optional.of(post(json.putNull("token")));
      case WRONG_PROOF -> Optional.of(post(json.put("token", token.split("\\.")[0] + ".AAAA")));
      case ALTERED_PROOF -> Optional.of(post(json.put("token", altered(token))));
      case ALTERED_BODY -> Optional.empty();
    };
  }

  /** Another last character, which may stand for the very same bytes. */
  private static String altered(String token) {
    char last = token.charAt(token.length() - 1);
    return token.substring(0, token.length() - 1) + (char) (last == 'z' ? last - 1 : last + 1);
  }

  @Override
  public List<Shown> seenBy(MemberKey reader) {
    Visitor visitor = reader.equals(lin.member()) ? lin : chen;
    return adapter.rooms(visitor).stream()
        .flatMap(room -> adapter.history(visitor, room.key()).stream())
        .filter(message -> message.author() == null)
        .map(PlaygroundBench::shown)
        .toList();
  }

  private static Shown shown(RoomMessage message) {
    boolean words = message.content() instanceof Reply.Text;
    String text =
        message.content() instanceof Reply.Text(var t, _) ? t : FallbackText.of(message.content());
    return new Shown(text, !words, actions(message.content()));
  }

  private static List<Shown.Button> actions(Reply reply) {
    List<Action> actions =
        switch (reply) {
          case Reply.Text(_, var all) -> all;
          case Reply.OneCard(var card) -> card.actions();
          case Reply.Carousel(_, var cards) ->
              cards.stream().flatMap(card -> card.actions().stream()).toList();
        };
    return actions.stream().map(PlaygroundBench::button).toList();
  }

  private static Shown.Button button(Action action) {
    return switch (action) {
      case Action.OpenUrl(var label, var url) -> new Shown.Button(label, null, url);
      case Action.Invoke(var label, var code, _) -> new Shown.Button(label, code, null);
    };
  }

  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    await(adapter.close());
    await(vertx.close());
  }
}
