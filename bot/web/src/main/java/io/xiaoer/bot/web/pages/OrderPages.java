package io.xiaoer.bot.web.pages;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.checkout.CheckoutLookup;
import io.xiaoer.bot.commerce.checkout.RecipientForm;
import io.xiaoer.bot.commerce.checkout.SaveOutcome;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.commerce.payment.StartOutcome;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.SecurityHeaders;
import io.xiaoer.bot.web.http.Throttle;
import io.xiaoer.bot.web.pages.OrderViews.Attempt;
import io.xiaoer.bot.web.pages.SharePages.Site;
import io.xiaoer.bot.web.view.Frame;
import io.xiaoer.bot.web.view.Notice;
import io.xiaoer.bot.web.view.Pages;
import io.xiaoer.payment.PaymentStep;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * {@code /o/{token}}: the order of whoever holds the link. Nothing on it is cached, indexed, framed
 * or fetched from elsewhere; guessing is slowed down by address, and each link by itself.
 */
public final class OrderPages {

  private static final int LOOKS_A_MINUTE = 120;
  private static final int GUESSES_A_MINUTE = 30;

  private final CheckoutDesk desk;
  private final Pages pages;
  private final Site site;
  private final OrderViews views;
  private final Throttle looks;
  private final Throttle guesses;

  /**
   * @param carrierNames what people call a carrier, by its name in orders
   */
  public OrderPages(
      CheckoutDesk desk, Pages pages, Site site, BiFunction<String, Locale, String> carrierNames) {
    this.desk = desk;
    this.pages = pages;
    this.site = site;
    this.views = new OrderViews(carrierNames, site.clock());
    this.looks = new Throttle(LOOKS_A_MINUTE, site.clock());
    this.guesses = new Throttle(GUESSES_A_MINUTE, site.clock());
  }

  /** Takes the routes; the body must have been read. */
  public void mount(Router router) {
    router.get("/o/:token").handler(guarded(this::look));
    router.post("/o/:token/recipient").handler(guarded(this::save));
    router.post("/o/:token/pay").handler(guarded(this::pay));
    router.get("/o/:token/pay").handler(guarded(this::back));
    router.get("/o/:token/recipient").handler(guarded(this::back));
  }

  private Handler<RoutingContext> guarded(Handler<RoutingContext> handler) {
    return request -> {
      SecurityHeaders.makePrivate(request.response());
      looks.check(Inputs.path(request, "token"));
      handler.handle(request);
    };
  }

  private void look(RoutingContext request) {
    boolean editing = request.request().getParam("edit") != null;
    draw(request, 200, editing ? Attempt.edit() : Attempt.none());
  }

  /** Somebody who switched the language of an answer to a form. */
  private void back(RoutingContext request) {
    pages.languages().of(request);
    Answers.seeOther(request, home(request));
  }

  private void save(RoutingContext request) {
    pages.visitors().requireCsrf(request);
    RecipientForm form =
        new RecipientForm(
            Inputs.field(request, RecipientForm.NAME),
            Inputs.field(request, RecipientForm.PHONE),
            Inputs.field(request, RecipientForm.REGION),
            Inputs.field(request, RecipientForm.ADDRESS));
    desk.save(token(request), form)
        .onSuccess(outcome -> saved(request, form, outcome))
        .onFailure(request::fail);
  }

  private void saved(RoutingContext request, RecipientForm form, SaveOutcome outcome) {
    switch (outcome) {
      case SaveOutcome.Saved _ when Inputs.field(request, "then").equals("pay") -> start(request);
      case SaveOutcome.Saved _ -> Answers.seeOther(request, home(request));
      case SaveOutcome.Invalid(var faults) ->
          draw(request, 422, new Attempt(true, form, faults, say(request, "recipient.faults")));
      case SaveOutcome.Locked _ -> Answers.seeOther(request, home(request));
      case SaveOutcome.Expired _ -> expired(request);
      case SaveOutcome.Unknown _ -> unknown(request);
    }
  }

  private void pay(RoutingContext request) {
    pages.visitors().requireCsrf(request);
    start(request);
  }

  private void start(RoutingContext request) {
    desk.pay(token(request), site.publicUrl() + home(request))
        .onSuccess(outcome -> started(request, outcome))
        .onFailure(request::fail);
  }

  private void started(RoutingContext request, StartOutcome outcome) {
    switch (outcome) {
      case StartOutcome.Ready(PaymentStep.Redirect(var url)) -> leave(request, url);
      case StartOutcome.Ready(PaymentStep.TestPage page) -> test(request, page);
      case StartOutcome.NotPayable _ -> Answers.seeOther(request, home(request));
      case StartOutcome.RecipientMissing _ ->
          draw(request, 422, new Attempt(true, null, Map.of(), say(request, "recipient.first")));
      case StartOutcome.Expired _ -> expired(request);
    }
  }

  /** A page of its own instead of a redirect: browsers hold redirects of a form to its own site. */
  private void leave(RoutingContext request, String url) {
    Texts texts = pages.languages().of(request);
    Frame frame = pages.frame(request, texts, texts.say("leave.title"));
    String host = URI.create(url).getHost();
    LeaveView view = new LeaveView(url, host == null ? "" : host);
    Answers.page(request, 200, pages.draw("pages/leave.jte", frame, view));
  }

  private void test(RoutingContext request, PaymentStep.TestPage page) {
    Texts texts = pages.languages().of(request);
    Frame frame = pages.frame(request, texts, texts.say("pay.title"));
    PayView view =
        new PayView(
            token(request), texts.money(page.amount()), page.action(), page.pay(), page.decline());
    Answers.page(request, 200, pages.draw("pages/pay.jte", frame, view));
  }

  private void draw(RoutingContext request, int status, Attempt attempt) {
    lookup(request)
        .onSuccess(lookup -> draw(request, status, attempt, lookup))
        .onFailure(request::fail);
  }

  private Future<CheckoutLookup> lookup(RoutingContext request) {
    return desk.open(token(request));
  }

  private void draw(RoutingContext request, int status, Attempt attempt, CheckoutLookup lookup) {
    switch (lookup) {
      case CheckoutLookup.Found(var order, _) -> draw(request, status, attempt, order);
      case CheckoutLookup.Expired _ -> expired(request);
      case CheckoutLookup.Unknown _ -> unknown(request);
    }
  }

  private void draw(RoutingContext request, int status, Attempt attempt, Order order) {
    Texts texts = pages.languages().of(request);
    Frame frame = pages.frame(request, texts, texts.say("order.title"));
    OrderView view = views.view(token(request), order, attempt, texts);
    Answers.page(request, status, pages.draw("pages/order.jte", frame, view));
  }

  private void expired(RoutingContext request) {
    Answers.page(request, 410, pages.notice(request, new Notice("order.expired", "⏳", true)));
  }

  private void unknown(RoutingContext request) {
    guesses.check(request.request().remoteAddress().hostAddress());
    Answers.page(request, 404, pages.notice(request, new Notice("order.unknown", "🔑", true)));
  }

  private String say(RoutingContext request, String key) {
    return pages.languages().of(request).say(key);
  }

  private static String home(RoutingContext request) {
    return "/o/" + token(request);
  }

  private static String token(RoutingContext request) {
    return Inputs.path(request, "token");
  }
}
