package io.xiaoer.bot.web.chat;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.catalog.GoodsDiscovery;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.bot.web.edge.Deliveries;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.bot.web.http.SecurityHeaders;
import io.xiaoer.bot.web.view.Pages;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.HostedRooms;
import io.xiaoer.channel.HostedRooms.Persona;
import io.xiaoer.channel.HostedRooms.Visitor;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import io.xiaoer.search.completion.Completion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The routes of the chat page. The visitor's token stays in a cookie that no script reads; what is
 * said is put together here and handed to the channel exactly as its webhook would be.
 */
public final class ChatHandlers {

  private static final String TOKEN = "chat";
  private static final int LONGEST_TYPED = 100;
  private static final int SHOWN = 5;
  private static final Pattern POST_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Wiring wiring;
  private final GoodsDiscovery goods;
  private final ChatPage page;
  private final Pages pages;
  private final Set<ChatStream> streams = ConcurrentHashMap.newKeySet();

  /**
   * What the chat needs of the rest.
   *
   * @param channel the one whose rooms these are
   * @param ids for posts of browsers without scripts
   */
  public record Wiring(
      HostedRooms rooms,
      ChannelAdapter channel,
      Deliveries deliveries,
      Clock clock,
      Supplier<String> ids) {}

  /**
   * @param goods what is typed is completed from
   */
  public ChatHandlers(Wiring wiring, GoodsDiscovery goods, Pages pages) {
    this.wiring = wiring;
    this.goods = goods;
    this.pages = pages;
    this.page = new ChatPage(wiring.rooms(), pages);
  }

  /** Takes the routes; the body must have been read. */
  public void mount(Router router) {
    router.get("/").handler(this::show);
    router.get("/chat/join").handler(this::back);
    router.post("/chat/join").handler(this::join);
    router.post("/chat/leave").handler(this::leave);
    router.get("/chat/stream").handler(this::stream);
    router.post("/chat/say").handler(this::say);
    router.get("/chat/complete").handler(this::complete);
  }

  /** Ends the streams, which would otherwise never end by themselves. */
  public void close() {
    List.copyOf(streams).forEach(ChatStream::close);
  }

  private void show(RoutingContext request) {
    SecurityHeaders.keepFresh(request.response());
    Texts texts = pages.languages().of(request);
    var frame = pages.frame(request, texts, texts.say("chat.title"));
    String html =
        visitor(request)
            .map(visitor -> page.chat(frame, visitor))
            .orElseGet(() -> page.welcome(frame, "", ""));
    Answers.page(request, 200, html);
  }

  /** Somebody who switched the language of an answer to a form. */
  private void back(RoutingContext request) {
    pages.languages().of(request);
    Answers.seeOther(request, "/");
  }

  private void join(RoutingContext request) {
    pages.visitors().requireCsrf(request);
    Texts texts = pages.languages().in(Inputs.field(request, "language"));
    Persona persona = persona(Inputs.field(request, "persona"));
    String own = Inputs.field(request, "name");
    String name = persona == Persona.GUEST ? own : page.nameOf(persona, texts);
    try {
      Visitor visitor = wiring.rooms().join(persona, name, texts.language());
      request.response().addCookie(pages.visitors().cookie(TOKEN, visitor.token()));
      pages.languages().remember(request, texts.language());
      Answers.seeOther(request, "/");
    } catch (IllegalArgumentException _) {
      var frame = pages.frame(request, texts, texts.say("chat.title"));
      Answers.page(request, 422, page.welcome(frame, own, "welcome.name.fault"));
    }
  }

  private void leave(RoutingContext request) {
    pages.visitors().requireCsrf(request);
    request.response().addCookie(pages.visitors().cookie(TOKEN, "").setMaxAge(0));
    Answers.seeOther(request, "/");
  }

  private void stream(RoutingContext request) {
    Visitor visitor = require(request);
    Texts texts = pages.languages().of(request);
    MessageDrawing drawing = page.drawing(visitor, texts, pages.visitors().csrf(request));
    ChatStream stream = new ChatStream(request.vertx(), request.response(), drawing);
    streams.add(stream);
    request.addEndHandler(_ -> forget(stream));
    stream.open();
    stream.follow(wiring.rooms().subscribe(visitor, stream::tell));
    wiring.rooms().rooms(visitor).stream()
        .flatMap(conversation -> wiring.rooms().history(visitor, conversation.key()).stream())
        .forEach(stream::tell);
  }

  /**
   * How what is being typed may go on, as a list of texts, as many as fit over a phone's keyboard;
   * only for who has come in.
   */
  private void complete(RoutingContext request) {
    require(request);
    List<String> typed = request.queryParam("q");
    String text = typed.isEmpty() ? "" : typed.getFirst();
    Future<List<Completion>> completions =
        text.length() > LONGEST_TYPED
            ? Future.succeededFuture(List.of())
            : goods.complete(text, pages.languages().of(request).language());
    completions
        .map(found -> new JsonArray(found.stream().map(Completion::text).limit(SHOWN).toList()))
        .onSuccess(found -> Answers.write(request, HttpAnswer.json(200, found.encode())))
        .onFailure(request::fail);
  }

  private void forget(ChatStream stream) {
    streams.remove(stream);
    stream.close();
  }

  private void say(RoutingContext request) {
    pages.visitors().requireCsrf(request);
    Visitor visitor = require(request);
    wiring
        .deliveries()
        .accept(wiring.channel(), post(request, visitor))
        .onComplete(answered -> answer(request, answered), request::fail);
  }

  private static void answer(RoutingContext request, Deliveries.Answered answered) {
    boolean byScript = request.request().getHeader("HX-Request") != null;
    if (answered.answer().status() >= 400) {
      Answers.write(request, answered.answer());
    } else if (byScript) {
      request.response().setStatusCode(204).end();
    } else {
      Answers.seeOther(request, "/");
    }
  }

  private HttpRequestData post(RoutingContext request, Visitor visitor) {
    String id = Inputs.field(request, "id");
    JsonObject body =
        new JsonObject()
            .put("token", visitor.token())
            .put("room", Inputs.field(request, "room"))
            .put("id", POST_ID.matcher(id).matches() ? id : wiring.ids().get());
    for (String name : List.of("text", "action", "replyTo")) {
      String value = request.request().getFormAttribute(name);
      if (value != null && !value.isEmpty()) {
        body.put(name, value);
      }
    }
    return new HttpRequestData(
        "POST",
        "/webhooks/" + wiring.channel().channel() + "/" + wiring.channel().account(),
        Map.of("Content-Type", List.of("application/json")),
        Map.of(),
        body.encode().getBytes(StandardCharsets.UTF_8),
        wiring.clock().instant());
  }

  private Visitor require(RoutingContext request) {
    return visitor(request)
        .orElseThrow(() -> new HttpProblemException(Problem.of(401, "Come in first, at /.")));
  }

  private Optional<Visitor> visitor(RoutingContext request) {
    Cookie cookie = request.request().getCookie(TOKEN);
    return cookie == null || cookie.getValue().isEmpty()
        ? Optional.empty()
        : wiring.rooms().visitor(cookie.getValue());
  }

  private static Persona persona(String value) {
    return Arrays.stream(Persona.values())
        .filter(persona -> persona.name().equalsIgnoreCase(value))
        .findFirst()
        .orElse(Persona.GUEST);
  }
}
