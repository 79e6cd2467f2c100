package io.xiaoer.bot.web.management;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.faq.Faq;
import io.xiaoer.bot.commerce.faq.FaqEntry;
import io.xiaoer.bot.commerce.faq.OpenQuestion;
import io.xiaoer.bot.commerce.faq.PutOutcome;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.http.HttpAnswer;
import java.util.List;

/**
 * {@code /api/faq}: the shop's questions and answers, in force as soon as they are saved; {@code
 * /api/questions}: what nobody has answered yet.
 */
final class FaqApi {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final FaqDesk faq;

  FaqApi(FaqDesk faq) {
    this.faq = faq;
  }

  void mount(Router router) {
    router.get("/api/faq").handler(this::list);
    router.get("/api/faq/:id").handler(this::one);
    router.put("/api/faq/:id").handler(this::put);
    router.delete("/api/faq/:id").handler(this::delete);
    router.get("/api/questions").handler(this::waiting);
    router.delete("/api/questions/:id").handler(this::close);
  }

  private void list(RoutingContext request) {
    faq.entries()
        .onSuccess(entries -> Shapes.answer(request, shape(entries)))
        .onFailure(request::fail);
  }

  private void one(RoutingContext request) {
    faq.entry(Inputs.path(request, "id"))
        .onSuccess(
            found ->
                found.ifPresentOrElse(
                    entry -> Shapes.answer(request, shape(entry)), () -> missing(request)))
        .onFailure(request::fail);
  }

  private void put(RoutingContext request) {
    String body = request.body().asString();
    faq.put(Inputs.path(request, "id"), body == null ? "" : body)
        .onSuccess(outcome -> saved(request, outcome))
        .onFailure(request::fail);
  }

  private static void saved(RoutingContext request, PutOutcome outcome) {
    switch (outcome) {
      case PutOutcome.Saved(var entry, boolean created) ->
          Answers.write(request, HttpAnswer.json(created ? 201 : 200, Faq.json(entry)));
      case PutOutcome.Refused(var reason) -> request.fail(Parameters.bad(reason));
    }
  }

  private void delete(RoutingContext request) {
    faq.delete(Inputs.path(request, "id"))
        .onSuccess(was -> gone(request, was))
        .onFailure(request::fail);
  }

  private void waiting(RoutingContext request) {
    faq.waiting(Parameters.number(request, "limit", USUAL, 1, MOST))
        .onSuccess(
            questions ->
                Shapes.answer(
                    request,
                    new JsonObject().put("questions", Shapes.array(questions, FaqApi::shape))))
        .onFailure(request::fail);
  }

  private void close(RoutingContext request) {
    faq.close(Inputs.path(request, "id"))
        .onSuccess(was -> gone(request, was))
        .onFailure(request::fail);
  }

  private static void gone(RoutingContext request, boolean wasThere) {
    if (wasThere) {
      request.response().setStatusCode(204).end();
    } else {
      missing(request);
    }
  }

  private static void missing(RoutingContext request) {
    request.fail(new HttpProblemException(Problem.notFound("There is no such question.")));
  }

  private static JsonObject shape(List<FaqEntry> entries) {
    return new JsonObject()
        .put("total", entries.size())
        .put("entries", Shapes.array(entries, FaqApi::shape));
  }

  private static JsonObject shape(FaqEntry entry) {
    return new JsonObject(Faq.json(entry));
  }

  private static JsonObject shape(OpenQuestion question) {
    return new JsonObject()
        .put("id", question.id())
        .put("askedAt", Shapes.time(question.askedAt()))
        .put("conversation", question.conversation().toString())
        .put("member", question.member().toString())
        .put("product", question.productId())
        .put("language", question.language())
        .put("words", question.words())
        .put("wantsPerson", question.wanted());
  }
}
