package io.xiaoer.bot.web.management;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.groupbuy.GroupBuy;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyItem;
import io.xiaoer.bot.commerce.groupbuy.GroupBuyLine;
import io.xiaoer.bot.commerce.groupbuy.SignUpSheet;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.http.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code /api/group-buys}: what is offered to groups, who signed up, and the list as a file. */
final class GroupBuyApi {

  private static final int USUAL_LIMIT = 50;
  private static final int LARGEST_LIMIT = 200;

  private final GroupBuyBook book;

  GroupBuyApi(GroupBuyBook book) {
    this.book = book;
  }

  void mount(Router router) {
    router.get("/api/group-buys").handler(this::list);
    router
        .get("/api/group-buys/:id")
        .handler(request -> one(request, sheet -> show(request, sheet)));
    router
        .get("/api/group-buys/:id/export.csv")
        .handler(request -> one(request, sheet -> export(request, sheet)));
  }

  private void list(RoutingContext request) {
    int limit = Parameters.number(request, "limit", USUAL_LIMIT, 1, LARGEST_LIMIT);
    book.count()
        .compose(total -> book.list(limit).map(sheets -> listed(total, sheets)))
        .onSuccess(body -> Shapes.answer(request, body))
        .onFailure(request::fail);
  }

  private static JsonObject listed(long total, List<SignUpSheet> sheets) {
    return new JsonObject()
        .put("total", total)
        .put("groupBuys", Shapes.array(sheets, GroupBuyApi::shape));
  }

  private void one(RoutingContext request, Consumer<SignUpSheet> answer) {
    book.find(Inputs.path(request, "id"))
        .map(GroupBuyApi::known)
        .onSuccess(answer::accept)
        .onFailure(request::fail);
  }

  private static SignUpSheet known(Optional<SignUpSheet> found) {
    return found.orElseThrow(
        () -> new HttpProblemException(Problem.notFound("There is no such group buy.")));
  }

  private static void show(RoutingContext request, SignUpSheet sheet) {
    Shapes.answer(request, shape(sheet));
  }

  private static void export(RoutingContext request, SignUpSheet sheet) {
    byte[] file = GroupBuyCsv.of(sheet).getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "text/csv; charset=utf-8",
            "Content-Disposition",
            "attachment; filename=\"group-buy.csv\"");
    Answers.write(request, new HttpAnswer(200, headers, file));
  }

  private static JsonObject shape(SignUpSheet sheet) {
    GroupBuy groupBuy = sheet.groupBuy();
    return new JsonObject()
        .put("id", groupBuy.id())
        .put("status", groupBuy.status().name())
        .put("title", groupBuy.title())
        .put("conversation", groupBuy.conversation().toString())
        .put("opener", groupBuy.opener().toString())
        .put("minimum", groupBuy.minimum())
        .put("limit", groupBuy.limit())
        .put("deadline", Shapes.time(groupBuy.deadline()))
        .put("openedAt", Shapes.time(groupBuy.openedAt()))
        .put("closedAt", Shapes.time(groupBuy.closedAt()))
        .put("items", Shapes.array(groupBuy.items(), GroupBuyApi::item))
        .put("lines", Shapes.array(sheet.standing(), GroupBuyApi::line));
  }

  private static JsonObject item(GroupBuyItem item) {
    return new JsonObject()
        .put("ref", item.ref())
        .put("name", item.name())
        .put("price", item.price() == null ? null : item.price().amountText())
        .put("currency", item.currency().getCurrencyCode())
        .put("unit", item.unit());
  }

  private static JsonObject line(GroupBuyLine line) {
    return new JsonObject()
        .put("member", line.member().toString())
        .put("name", line.name())
        .put("self", line.self())
        .put("ref", line.ref())
        .put("quantity", line.quantity())
        .put("note", line.note());
  }
}
