package io.xiaoer.bot.web.management;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.catalog.CatalogStatus;
import io.xiaoer.bot.commerce.catalog.ImportReport;
import io.xiaoer.bot.commerce.order.Masking;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.order.OrderPage;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.SecurityHeaders;
import io.xiaoer.bot.web.http.Throttle;
import io.xiaoer.bot.web.view.Frame;
import io.xiaoer.bot.web.view.Notice;
import io.xiaoer.bot.web.view.Pages;
import io.xiaoer.bot.web.view.Signer;
import io.xiaoer.secret.Secret;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * {@code /console}: how the shop stands, for whoever knows the management token. Closed where none
 * is set. Shows nothing that only an order's owner may see.
 */
public final class ConsolePages {

  private static final String SESSION = "console";
  private static final int TRIES_A_MINUTE = 10;
  private static final int LATEST = 20;

  private final CatalogDesk catalog;
  private final OrderBook orders;
  private final TicketBook tickets;
  private final Pages pages;
  private final Entrance entrance;
  private final Throttle tries;

  /**
   * Who comes in.
   *
   * @param token null where the console stays closed
   * @param signer of the sessions, which end when either the token or the key changes
   */
  public record Entrance(@Nullable Secret token, Signer signer, Clock clock) {

    /** Whether whoever asks has signed in. */
    boolean isOpen(RoutingContext request) {
      Cookie cookie = request.request().getCookie(SESSION);
      return token != null
          && cookie != null
          && signer.verify(SESSION, token.reveal(), cookie.getValue());
    }
  }

  /** What it shows. */
  public record Books(CatalogDesk catalog, OrderBook orders, TicketBook tickets) {}

  public ConsolePages(Books books, Pages pages, Entrance entrance) {
    this.catalog = books.catalog();
    this.orders = books.orders();
    this.tickets = books.tickets();
    this.pages = pages;
    this.entrance = entrance;
    this.tries = new Throttle(TRIES_A_MINUTE, entrance.clock());
  }

  /** Takes the routes; the body must have been read. */
  public void mount(Router router) {
    router.get("/console").handler(this::show);
    router.post("/console/open").handler(this::open);
    router.post("/console/close").handler(this::close);
  }

  private void show(RoutingContext request) {
    SecurityHeaders.makePrivate(request.response());
    if (entrance.token() == null) {
      Answers.page(request, 200, pages.notice(request, new Notice("console.off", "🗝️", true)));
    } else if (entrance.isOpen(request)) {
      overview(request);
    } else {
      login(request, 200, false);
    }
  }

  private void open(RoutingContext request) {
    SecurityHeaders.makePrivate(request.response());
    pages.visitors().requireCsrf(request);
    tries.check(request.request().remoteAddress().hostAddress());
    Secret token = entrance.token();
    String given = request.request().getFormAttribute("token");
    if (token == null || given == null || !token.matches(given)) {
      login(request, 422, true);
      return;
    }
    request.response().addCookie(cookie(entrance.signer().sign(SESSION, token.reveal())));
    Answers.seeOther(request, "/console");
  }

  private void close(RoutingContext request) {
    pages.visitors().requireCsrf(request);
    request.response().addCookie(cookie("").setMaxAge(0));
    Answers.seeOther(request, "/console");
  }

  private Cookie cookie(String value) {
    return pages.visitors().cookie(SESSION, value).setPath("/console").setMaxAge(12L * 60 * 60);
  }

  private void login(RoutingContext request, int status, boolean wrong) {
    Frame frame = frame(request);
    Answers.page(request, status, pages.draw("console/login.jte", frame, new ConsoleLogin(wrong)));
  }

  private void overview(RoutingContext request) {
    catalog
        .status()
        .compose(
            status ->
                orders
                    .list(null, LATEST)
                    .compose(
                        page ->
                            tickets
                                .list(true, 1)
                                .map(open -> view(status, page, open.total(), texts(request)))))
        .onSuccess(
            view ->
                Answers.page(
                    request, 200, pages.draw("console/overview.jte", frame(request), view)))
        .onFailure(request::fail);
  }

  private static ConsoleView view(CatalogStatus status, OrderPage page, long waiting, Texts texts) {
    return new ConsoleView(
        waiting,
        status.products(),
        status.revision(),
        status.indexedRevision(),
        page.total(),
        page.orders().stream().map(order -> row(order, texts)).toList(),
        status.lastImports().stream().map(ConsolePages::feed).toList());
  }

  private static ConsoleView.Row row(Order order, Texts texts) {
    return new ConsoleView.Row(
        texts.moment(order.createdAt()),
        Masking.number(order.number()),
        texts.say("status." + order.status()),
        texts.money(order.total()));
  }

  private static ConsoleView.Feed feed(ImportReport report) {
    return new ConsoleView.Feed(report.source(), report.rows(), report.faults().size());
  }

  private Frame frame(RoutingContext request) {
    Texts texts = texts(request);
    return pages.frame(request, texts, texts.say("console.title"));
  }

  private Texts texts(RoutingContext request) {
    return pages.languages().of(request);
  }
}
