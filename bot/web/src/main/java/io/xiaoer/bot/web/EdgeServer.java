package io.xiaoer.bot.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.xiaoer.bot.web.chat.ChatHandlers;
import io.xiaoer.bot.web.edge.ChannelHooks;
import io.xiaoer.bot.web.edge.Deliveries;
import io.xiaoer.bot.web.edge.PaymentHooks;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.HttpFailureMapper;
import io.xiaoer.bot.web.http.HttpMetrics;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.bot.web.http.SecurityHeaders;
import io.xiaoer.bot.web.management.ConsolePages;
import io.xiaoer.bot.web.management.TicketPages;
import io.xiaoer.bot.web.pages.OrderPages;
import io.xiaoer.bot.web.pages.SharePages;
import io.xiaoer.bot.web.pictures.PictureHandlers;
import io.xiaoer.bot.web.view.Assets;
import io.xiaoer.bot.web.view.Languages;
import io.xiaoer.bot.web.view.Notice;
import io.xiaoer.bot.web.view.Pages;
import io.xiaoer.bot.web.view.Signer;
import io.xiaoer.bot.web.view.Visitors;
import io.xiaoer.carrier.CarrierAdapter;
import io.xiaoer.channel.ChannelAdapter;
import io.xiaoer.channel.HostedRooms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The server that people and platforms reach: webhooks, the chat page, shared cards, private order
 * pages, pictures, the console. Start it once.
 */
public final class EdgeServer {

  /** The largest body of anything that anybody posts here. */
  public static final int LARGEST_BODY = 1 << 20;

  private static final int IDLE_SECONDS = 75;
  private static final int DRAIN_SECONDS = 20;
  private static final int MOST_FIELDS = 512;

  private final EdgeParts parts;
  private final Pages pages;
  private final Assets assets;
  private final Deliveries deliveries;
  private final PictureHandlers pictures;
  private final List<ChatHandlers> chats = new ArrayList<>();
  private @Nullable HttpServer server;

  /** Reads the assets of the pages; opens nothing. */
  public EdgeServer(EdgeParts parts) {
    this.parts = parts;
    this.assets = new Assets();
    boolean secure = parts.place().publicUrl().startsWith("https://");
    Visitors visitors = new Visitors(parts.place().key(), parts.ids(), secure);
    this.pages = new Pages(assets, new Languages(), visitors);
    this.deliveries = new Deliveries(parts.intake());
    EdgeParts.Pictures drawn = parts.pictures();
    this.pictures = new PictureHandlers(parts.vertx(), drawn.drawings(), drawn.directory());
  }

  /** Listens; gives the port. Fails where the port is taken. */
  public Future<Integer> start() {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(parts.place().host())
            .setPort(parts.place().port())
            .setIdleTimeout(IDLE_SECONDS)
            .setMaxFormAttributeSize(LARGEST_BODY)
            .setMaxFormBufferedBytes(LARGEST_BODY)
            .setMaxFormFields(MOST_FIELDS);
    HttpServer listening = parts.vertx().createHttpServer(options).requestHandler(router());
    server = listening;
    return listening.listen().map(HttpServer::actualPort);
  }

  /** Takes nothing new, ends the streams, finishes what is open within 20 seconds. Idempotent. */
  public Future<Void> drain() {
    HttpServer listening = server;
    server = null;
    chats.forEach(ChatHandlers::close);
    return listening == null
        ? Future.succeededFuture()
        : listening
            .shutdown(DRAIN_SECONDS, TimeUnit.SECONDS)
            .eventually(pictures::close)
            .eventually(deliveries::settled);
  }

  private Router router() {
    Router router = Router.router(parts.vertx());
    router.route().handler(new HttpMetrics(parts.metrics(), "edge"));
    router.route().handler(new SecurityHeaders(parts.place().publicUrl()));
    assets.mount(router);
    pictures.mount(router);
    router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
    hooks(router);
    pages(router);
    router.route().failureHandler(new HttpFailureMapper(pages));
    HttpFailureMapper mapper = new HttpFailureMapper(pages);
    router.errorHandler(404, mapper).errorHandler(405, mapper);
    return router;
  }

  private void hooks(Router router) {
    EdgeParts.Till till = parts.till();
    new PaymentHooks(till.providers(), till.settlement(), parts.metrics(), parts.clock())
        .mount(router);
    router.post("/webhooks/carriers/:carrier").handler(EdgeServer::noPush);
    new ChannelHooks(parts.channels(), deliveries, parts.metrics(), parts.clock()).mount(router);
  }

  private void pages(Router router) {
    SharePages.Site site =
        new SharePages.Site(parts.place().publicUrl(), parts.clock(), parts.ids());
    EdgeParts.Shop shop = parts.shop();
    chat(router);
    new SharePages(shop.storefront(), pages, site).mount(router);
    new OrderPages(shop.checkout(), pages, site, this::carrierName).mount(router);
    Signer signer = new Signer(parts.place().key());
    ConsolePages.Entrance entrance =
        new ConsolePages.Entrance(shop.consoleToken(), signer, parts.clock());
    new ConsolePages(
            new ConsolePages.Books(shop.catalog(), shop.orders(), shop.tickets()), pages, entrance)
        .mount(router);
    new TicketPages(shop.tickets(), pages, entrance, parts.ids()).mount(router);
  }

  private void chat(Router router) {
    for (ChannelAdapter channel : parts.channels()) {
      if (channel instanceof HostedRooms rooms) {
        ChatHandlers chat =
            new ChatHandlers(
                new ChatHandlers.Wiring(rooms, channel, deliveries, parts.clock(), parts.ids()),
                parts.shop().discovery(),
                pages);
        chats.add(chat);
        chat.mount(router);
        return;
      }
    }
    router.get("/").handler(this::noChat);
  }

  private void noChat(RoutingContext request) {
    Answers.page(request, 200, pages.notice(request, new Notice("chat.off", "🧧", false)));
  }

  private static void noPush(RoutingContext request) {
    throw new HttpProblemException(Problem.notFound("No carrier that pushes is switched on."));
  }

  private String carrierName(String carrier, Locale language) {
    return parts.shop().carriers().stream()
        .filter(known -> known.carrier().equals(carrier))
        .map((CarrierAdapter known) -> known.displayName(language))
        .findFirst()
        .orElse(carrier);
  }
}
