package io.xiaoer.bot.web.management;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.human.ReplyOutcome;
import io.xiaoer.bot.commerce.human.Said;
import io.xiaoer.bot.commerce.human.Ticket;
import io.xiaoer.bot.commerce.human.TicketLine;
import io.xiaoer.bot.commerce.human.TicketPage;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.http.HttpAnswer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code /api/tickets}: members who wait for a person, and what that person says. */
final class TicketApi {

  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int LONGEST_ID = 64;

  private final TicketBook tickets;

  TicketApi(TicketBook tickets) {
    this.tickets = tickets;
  }

  void mount(Router router) {
    router.get("/api/tickets").handler(this::list);
    router.get("/api/tickets/:id").handler(this::one);
    router.post("/api/tickets/:id/replies").handler(this::reply);
    router.post("/api/tickets/:id/close").handler(this::close);
  }

  private void list(RoutingContext request) {
    tickets
        .list(open(request), Parameters.number(request, "limit", USUAL, 1, MOST))
        .onSuccess(page -> Shapes.answer(request, shape(page)))
        .onFailure(request::fail);
  }

  private static @Nullable Boolean open(RoutingContext request) {
    String status = Parameters.optional(request, "status").orElse("open");
    return switch (status) {
      case "open" -> Boolean.TRUE;
      case "closed" -> Boolean.FALSE;
      case "all" -> null;
      default -> throw Parameters.bad("status must be open, closed or all");
    };
  }

  private void one(RoutingContext request) {
    String id = Inputs.path(request, "id");
    tickets
        .find(id)
        .compose(found -> tickets.lines(id).map(lines -> found.map(ticket -> shape(ticket, lines))))
        .onSuccess(
            found ->
                found.ifPresentOrElse(body -> Shapes.answer(request, body), () -> missing(request)))
        .onFailure(request::fail);
  }

  private void reply(RoutingContext request) {
    JsonObject body = Parameters.body(request);
    String words = Parameters.text(body, "text", Said.LONGEST).strip();
    String clientId = body.containsKey("id") ? Parameters.text(body, "id", LONGEST_ID) : null;
    tickets
        .reply(Inputs.path(request, "id"), words, clientId)
        .onSuccess(outcome -> replied(request, outcome))
        .onFailure(request::fail);
  }

  private static void replied(RoutingContext request, ReplyOutcome outcome) {
    switch (outcome) {
      case ReplyOutcome.Sent(var line) -> write(request, 201, shape(line));
      case ReplyOutcome.Repeated(var line) -> write(request, 200, shape(line));
      case ReplyOutcome.Closed _ ->
          request.fail(
              new HttpProblemException(
                  Problem.of(
                      409,
                      "The ticket is closed and nothing was said. The member can ask for a person"
                          + " again.")));
      case ReplyOutcome.Unknown _ -> missing(request);
    }
  }

  /** Closing twice is closing. */
  private void close(RoutingContext request) {
    String id = Inputs.path(request, "id");
    tickets
        .close(id)
        .compose(_ -> tickets.find(id))
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    ticket -> Shapes.answer(request, shape(ticket)), () -> missing(request)))
        .onFailure(request::fail);
  }

  private static void missing(RoutingContext request) {
    request.fail(new HttpProblemException(Problem.notFound("There is no such ticket.")));
  }

  private static void write(RoutingContext request, int status, JsonObject body) {
    Answers.write(request, HttpAnswer.json(status, body.encode()));
  }

  private static JsonObject shape(TicketPage page) {
    return new JsonObject()
        .put("total", page.total())
        .put("tickets", Shapes.array(page.tickets(), TicketApi::shape));
  }

  private static JsonObject shape(Ticket ticket, List<TicketLine> lines) {
    return shape(ticket).put("lines", Shapes.array(lines, TicketApi::shape));
  }

  private static JsonObject shape(Ticket ticket) {
    return new JsonObject()
        .put("id", ticket.id())
        .put("status", ticket.open() ? "open" : "closed")
        .put("answered", ticket.answered())
        .put("openedAt", Shapes.time(ticket.openedAt()))
        .put("touchedAt", Shapes.time(ticket.touchedAt()))
        .put("conversation", ticket.conversation().key().toString())
        .put("group", ticket.conversation().isGroup())
        .put("member", ticket.member().toString())
        .put("name", ticket.name())
        .put("privately", ticket.privately())
        .put("clerkQuiet", ticket.quiet())
        .put("product", ticket.productId())
        .put("language", ticket.language());
  }

  private static JsonObject shape(TicketLine line) {
    return new JsonObject()
        .put("position", line.position())
        .put("author", line.author().name().toLowerCase(Locale.ROOT))
        .put("words", line.words())
        .put("at", Shapes.time(line.at()));
  }
}
