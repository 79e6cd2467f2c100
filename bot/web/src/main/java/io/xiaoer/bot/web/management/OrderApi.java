package io.xiaoer.bot.web.management;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.order.OrderPage;
import io.xiaoer.bot.commerce.order.OrderShipOutcome;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.http.HttpAnswer;
import java.util.regex.Pattern;

/** {@code /api/orders} and {@code /api/ledger}. */
final class OrderApi {

  private static final int USUAL_LIMIT = 50;
  private static final int LARGEST_LIMIT = 500;
  private static final int LONGEST_MEMBER = 512;
  private static final int LONGEST_CARRIER = 64;
  private static final int LONGEST_TRACKING = 64;
  private static final String FIRST_LANGUAGE = "zh-CN";
  private static final Pattern TRACKING = Pattern.compile("[0-9A-Za-z_-]{4,64}");

  private final OrderBook book;

  OrderApi(OrderBook book) {
    this.book = book;
  }

  void mount(Router router) {
    router.get("/api/orders").handler(this::list);
    router.get("/api/orders/:number").handler(this::show);
    router.post("/api/orders/:number/fulfilments").handler(this::fulfil);
    router.post("/api/orders/:number/refunds").handler(OrderApi::refund);
    router.get("/api/ledger").handler(this::ledger);
  }

  private void list(RoutingContext request) {
    int limit = Parameters.number(request, "limit", USUAL_LIMIT, 1, LARGEST_LIMIT);
    book.list(Parameters.time(request, "since").orElse(null), limit)
        .onSuccess(page -> Shapes.answer(request, shape(page, language(request))))
        .onFailure(request::fail);
  }

  private static JsonObject shape(OrderPage page, String language) {
    return new JsonObject()
        .put("total", page.total())
        .put("orders", Shapes.array(page.orders(), order -> OrderShapes.brief(order, language)));
  }

  private void show(RoutingContext request) {
    book.byNumber(Inputs.path(request, "number"))
        .map(order -> order.orElseThrow(OrderApi::noSuchOrder))
        .onSuccess(order -> Shapes.answer(request, OrderShapes.full(order, language(request))))
        .onFailure(request::fail);
  }

  private void fulfil(RoutingContext request) {
    JsonObject body = Parameters.body(request);
    String carrier = Parameters.text(body, "carrier", LONGEST_CARRIER);
    String tracking = Parameters.text(body, "trackingNumber", LONGEST_TRACKING);
    if (!TRACKING.matcher(tracking).matches()) {
      throw Parameters.bad("trackingNumber has 4 to 64 letters, digits, - and _");
    }
    if (body.containsKey("lines")) {
      throw new HttpProblemException(
          Problem.of(501, "An order ships as a whole for now: leave lines out."));
    }
    book.fulfil(Inputs.path(request, "number"), carrier, tracking)
        .onSuccess(outcome -> fulfilled(request, outcome))
        .onFailure(request::fail);
  }

  private static void fulfilled(RoutingContext request, OrderShipOutcome outcome) {
    switch (outcome) {
      case OrderShipOutcome.Shipped(var order) ->
          created(request, OrderShapes.full(order, language(request)));
      case OrderShipOutcome.AlreadyShipped(var order) ->
          Shapes.answer(request, OrderShapes.full(order, language(request)));
      case OrderShipOutcome.NotShippable(var status) ->
          request.fail(conflict("The order is " + status + ": nothing ships now."));
      case OrderShipOutcome.NumberTaken _ ->
          request.fail(conflict("That tracking number is on a parcel of another order."));
      case OrderShipOutcome.NotFound _ -> request.fail(noSuchOrder());
    }
  }

  private static void created(RoutingContext request, JsonObject body) {
    Answers.write(request, HttpAnswer.json(201, body.encode()));
  }

  private static void refund(RoutingContext request) {
    throw new HttpProblemException(
        Problem.of(501, "Refunds come with a later release. Nothing was done."));
  }

  private void ledger(RoutingContext request) {
    MemberKey member = member(Parameters.required(request, "member", LONGEST_MEMBER));
    book.entries(member, Parameters.number(request, "limit", USUAL_LIMIT, 1, LARGEST_LIMIT))
        .map(entries -> new JsonObject().put("entries", Shapes.array(entries, OrderShapes::entry)))
        .compose(
            body ->
                book.earnings(member)
                    .map(
                        earnings ->
                            body.put("frozen", Shapes.array(earnings.frozen(), Shapes::money))
                                .put("payable", Shapes.array(earnings.payable(), Shapes::money))))
        .onSuccess(body -> Shapes.answer(request, body))
        .onFailure(request::fail);
  }

  private static MemberKey member(String text) {
    try {
      return MemberKey.parse(text);
    } catch (IllegalArgumentException _) {
      throw Parameters.bad("member must be channel/account/id");
    }
  }

  private static String language(RoutingContext request) {
    return Parameters.optional(request, "lang").orElse(FIRST_LANGUAGE);
  }

  private static HttpProblemException noSuchOrder() {
    return new HttpProblemException(Problem.notFound("There is no such order."));
  }

  private static HttpProblemException conflict(String detail) {
    return new HttpProblemException(Problem.of(409, detail));
  }
}
