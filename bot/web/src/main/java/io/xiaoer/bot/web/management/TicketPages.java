package io.xiaoer.bot.web.management;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.human.ReplyOutcome;
import io.xiaoer.bot.commerce.human.Said;
import io.xiaoer.bot.commerce.human.Ticket;
import io.xiaoer.bot.commerce.human.TicketLine;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.bot.web.http.SecurityHeaders;
import io.xiaoer.bot.web.view.Frame;
import io.xiaoer.bot.web.view.Pages;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /console/tickets}: members who wait for a person, one page for each, made for a phone. The
 * form of a reply carries an id of its own, so that sending it twice says it once.
 */
public final class TicketPages {

  private static final int MOST = 200;
  private static final String HOME = "/console/tickets";

  private final TicketBook tickets;
  private final Pages pages;
  private final ConsolePages.Entrance entrance;
  private final Supplier<String> ids;

  public TicketPages(
      TicketBook tickets, Pages pages, ConsolePages.Entrance entrance, Supplier<String> ids) {
    this.tickets = tickets;
    this.pages = pages;
    this.entrance = entrance;
    this.ids = ids;
  }

  /** Takes the routes; the body must have been read. */
  public void mount(Router router) {
    router.route(HOME + "*").handler(this::guard);
    router.get(HOME).handler(this::list);
    router.get(HOME + "/:id").handler(this::one);
    router.post(HOME + "/:id/reply").handler(this::reply);
    router.post(HOME + "/:id/close").handler(this::close);
  }

  private void guard(RoutingContext request) {
    SecurityHeaders.makePrivate(request.response());
    if (entrance.isOpen(request)) {
      request.next();
    } else {
      Answers.seeOther(request, "/console");
    }
  }

  private void list(RoutingContext request) {
    Texts texts = texts(request);
    tickets
        .list(true, MOST)
        .map(page -> page.tickets().stream().map(ticket -> row(ticket, texts)).toList())
        .onSuccess(
            rows -> draw(request, "console/tickets.jte", new TicketListView(rows), "tickets.title"))
        .onFailure(request::fail);
  }

  private void one(RoutingContext request) {
    String id = Inputs.path(request, "id");
    tickets
        .find(id)
        .compose(found -> tickets.lines(id).map(lines -> view(found, lines, texts(request))))
        .onSuccess(view -> draw(request, "console/ticket.jte", view, "ticket.title"))
        .onFailure(request::fail);
  }

  private void reply(RoutingContext request) {
    pages.visitors().requireCsrf(request);
    String id = Inputs.path(request, "id");
    String words = Inputs.field(request, "text").strip();
    if (words.isEmpty()) {
      Answers.seeOther(request, HOME + "/" + id);
      return;
    }
    String clientId = Inputs.field(request, "id");
    tickets
        .reply(id, words, clientId.isEmpty() || clientId.length() > 64 ? null : clientId)
        .onSuccess(outcome -> after(request, outcome, id))
        .onFailure(request::fail);
  }

  private static void after(RoutingContext request, ReplyOutcome outcome, String id) {
    switch (outcome) {
      case ReplyOutcome.Sent _, ReplyOutcome.Repeated _, ReplyOutcome.Closed _ ->
          Answers.seeOther(request, HOME + "/" + id);
      case ReplyOutcome.Unknown _ -> request.fail(missing());
    }
  }

  private void close(RoutingContext request) {
    pages.visitors().requireCsrf(request);
    tickets
        .close(Inputs.path(request, "id"))
        .onSuccess(_ -> Answers.seeOther(request, HOME))
        .onFailure(request::fail);
  }

  private TicketView view(Optional<Ticket> found, List<TicketLine> lines, Texts texts) {
    Ticket ticket = found.orElseThrow(TicketPages::missing);
    return new TicketView(
        row(ticket, texts),
        ticket.open(),
        ticket.privately() || !ticket.conversation().isGroup(),
        lines.stream().map(line -> line(line, texts)).toList(),
        Said.LONGEST,
        ids.get());
  }

  private static TicketListView.Row row(Ticket ticket, Texts texts) {
    String product = ticket.productId();
    return new TicketListView.Row(
        ticket.id(),
        ticket.name().isEmpty() ? ticket.member().member() : ticket.name(),
        texts.moment(ticket.touchedAt()),
        product == null ? "" : product,
        ticket.answered());
  }

  private static TicketView.Line line(TicketLine line, Texts texts) {
    return new TicketView.Line(
        line.author().name(),
        texts.say("ticket.author." + line.author().name()),
        line.words(),
        texts.moment(line.at()));
  }

  private static HttpProblemException missing() {
    return new HttpProblemException(Problem.notFound("There is no such ticket."));
  }

  private void draw(RoutingContext request, String template, Object view, String title) {
    Texts texts = texts(request);
    Frame frame = pages.frame(request, texts, texts.say(title));
    Answers.page(request, 200, pages.draw(template, frame, view));
  }

  private Texts texts(RoutingContext request) {
    return pages.languages().of(request);
  }
}
