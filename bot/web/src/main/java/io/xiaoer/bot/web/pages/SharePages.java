package io.xiaoer.bot.web.pages;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.order.GuestOrder;
import io.xiaoer.bot.commerce.order.GuestOutcome;
import io.xiaoer.bot.text.PictureUrls;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.SecurityHeaders;
import io.xiaoer.bot.web.http.Throttle;
import io.xiaoer.bot.web.pages.ShareViews.Attempt;
import io.xiaoer.bot.web.view.Frame;
import io.xiaoer.bot.web.view.Notice;
import io.xiaoer.bot.web.view.Pages;
import io.xiaoer.channel.AccountId;
import io.xiaoer.channel.ChannelId;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.money.Money;
import io.xiaoer.shop.Product;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code GET|POST /s/{code}}: look at what somebody shared, and buy it as a guest. */
public final class SharePages {

  private static final ChannelId WEB = new ChannelId("web");
  private static final int ORDERS_A_MINUTE = 20;

  private final Storefront shop;
  private final Pages pages;
  private final ShareViews views;
  private final Site site;
  private final Throttle orders;

  /**
   * Where and when the pages are served.
   *
   * @param publicUrl without a slash at the end
   * @param ids unguessable, 22 URL-safe characters
   */
  public record Site(String publicUrl, Clock clock, Supplier<String> ids) {}

  public SharePages(Storefront shop, Pages pages, Site site) {
    this.shop = shop;
    this.pages = pages;
    this.site = site;
    this.views = new ShareViews(new PictureUrls(site.publicUrl()), new TextCatalog());
    this.orders = new Throttle(ORDERS_A_MINUTE, site.clock());
  }

  /** Takes the routes; the body must have been read. */
  public void mount(Router router) {
    router.get("/s/:code").handler(this::look);
    router.post("/s/:code").handler(this::buy);
  }

  private void look(RoutingContext request) {
    show(request, 200, null, "");
  }

  private void buy(RoutingContext request) {
    pages.visitors().requireCsrf(request);
    orders.check(pages.visitors().identify(request));
    Texts texts = pages.languages().of(request);
    Optional<GuestOrder> order = order(request);
    if (order.isEmpty()) {
      show(
          request, 422, request.request().getFormAttribute("sku"), texts.say("share.fault.choose"));
      return;
    }
    shop.buy(order.get())
        .onSuccess(outcome -> answer(request, order.get(), outcome, texts))
        .onFailure(request::fail);
  }

  private void answer(RoutingContext request, GuestOrder order, GuestOutcome outcome, Texts texts) {
    switch (outcome) {
      case GuestOutcome.Placed(_, var token) -> Answers.seeOther(request, "/o/" + token);
      case GuestOutcome.PriceChanged(var before, var now) ->
          show(
              request,
              409,
              order.sku(),
              texts.say("share.changed", "before", texts.money(before), "now", texts.money(now)));
      case GuestOutcome.SoldOut(var left) ->
          show(request, 409, order.sku(), texts.say("share.fault.soldOut", "count", left));
      case GuestOutcome.TooMany(var limit) ->
          show(request, 422, order.sku(), texts.say("share.fault.tooMany", "limit", limit));
      case GuestOutcome.Unknown _ -> show(request, 404, null, texts.say("share.fault.choose"));
    }
  }

  private void show(RoutingContext request, int status, @Nullable String sku, String fault) {
    SecurityHeaders.keepFresh(request.response());
    opened(request)
        .onSuccess(
            shared -> draw(request, status, shared, new Attempt(site.ids().get(), sku, fault)))
        .onFailure(request::fail);
  }

  private Future<Optional<SharedGoods>> opened(RoutingContext request) {
    return shop.open(Inputs.path(request, "code"));
  }

  private void draw(
      RoutingContext request, int status, Optional<SharedGoods> shared, Attempt attempt) {
    if (shared.isEmpty()) {
      Answers.page(request, 404, pages.notice(request, new Notice("share.unknown", "🔍", true)));
      return;
    }
    Product product = shared.get().product();
    if (product == null) {
      Answers.page(request, 410, pages.notice(request, new Notice("share.ended", "🍂", true)));
      return;
    }
    Texts texts = pages.languages().of(request);
    ShareView view = views.view(shared.get(), product, attempt, texts);
    Frame frame = frame(request, product, view, texts);
    Answers.page(request, status, pages.draw("pages/share.jte", frame, view));
  }

  private Frame frame(RoutingContext request, Product product, ShareView view, Texts texts) {
    Frame plain = pages.frame(request, texts, view.goods().title());
    String hook =
        view.goods().highlights().isEmpty()
            ? view.goods().description()
            : String.join(" · ", view.goods().highlights());
    return plain.previewed(
        new Frame.Preview(
            site.publicUrl() + "/s/" + view.code(),
            view.sharer().isEmpty()
                ? hook
                : texts.say("share.by", "name", view.sharer()) + "：" + hook,
            views.picture(product).orElse(null),
            product.price().amountText(),
            product.price().currency().getCurrencyCode()));
  }

  /** What the form says, where it can be meant. */
  private Optional<GuestOrder> order(RoutingContext request) {
    try {
      String sku = Inputs.field(request, "sku");
      String visitor = pages.visitors().identify(request);
      return Optional.of(
          new GuestOrder(
              Inputs.field(request, "formId"),
              new MemberKey(WEB, AccountId.MAIN, visitor),
              Inputs.path(request, "code"),
              sku,
              Integer.parseInt(Inputs.field(request, "quantity").strip()),
              Money.of(
                  Long.parseLong(Inputs.field(request, "price." + sku)),
                  Inputs.field(request, "currency"))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
