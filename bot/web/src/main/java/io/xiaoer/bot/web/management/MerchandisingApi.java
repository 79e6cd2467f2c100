package io.xiaoer.bot.web.management;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.commerce.merchandising.RuleFault;
import io.xiaoer.bot.commerce.merchandising.RuleJson;
import io.xiaoer.bot.commerce.merchandising.RuleOutcome;
import io.xiaoer.bot.commerce.merchandising.RuleReading;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Inputs;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.search.merchandising.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /api/merchandising/rules}: read and change the rules; a change holds at once. */
final class MerchandisingApi {

  private static final String RULES = "/api/merchandising/rules";

  private final MerchandisingDesk desk;

  MerchandisingApi(MerchandisingDesk desk) {
    this.desk = desk;
  }

  void mount(Router router) {
    router.get(RULES).handler(this::list);
    router.post(RULES).handler(this::add);
    router.get(RULES + "/:id").handler(this::show);
    router.put(RULES + "/:id").handler(this::replace);
    router.delete(RULES + "/:id").handler(this::remove);
  }

  /** The rule that a body holds, or the end of the request with everything that is wrong. */
  static Rule rule(String id, JsonObject body) {
    return switch (RuleJson.read(id, body)) {
      case RuleReading.Read(var rule) -> rule;
      case RuleReading.Faulty(var faults) -> throw refused(faults);
    };
  }

  static HttpProblemException refused(List<RuleFault> faults) {
    String reasons =
        faults.stream()
            .map(fault -> fault.field() + " " + fault.reason())
            .collect(Collectors.joining("; "));
    return Parameters.bad(reasons);
  }

  private void list(RoutingContext request) {
    desk.list()
        .map(
            rules ->
                new JsonObject()
                    .put("total", rules.size())
                    .put("rules", Shapes.array(rules, RuleJson::write)))
        .onSuccess(body -> Shapes.answer(request, body))
        .onFailure(request::fail);
  }

  private void show(RoutingContext request) {
    desk.find(Inputs.path(request, "id"))
        .map(rule -> RuleJson.write(rule.orElseThrow(MerchandisingApi::noSuchRule)))
        .onSuccess(body -> Shapes.answer(request, body))
        .onFailure(request::fail);
  }

  private void add(RoutingContext request) {
    desk.add(rule(desk.newId(), Parameters.body(request)))
        .onSuccess(outcome -> answer(request, outcome, 201))
        .onFailure(request::fail);
  }

  private void replace(RoutingContext request) {
    desk.replace(rule(Inputs.path(request, "id"), Parameters.body(request)))
        .onSuccess(outcome -> answer(request, outcome, 200))
        .onFailure(request::fail);
  }

  private void remove(RoutingContext request) {
    desk.remove(Inputs.path(request, "id"))
        .onSuccess(was -> removed(request, was))
        .onFailure(request::fail);
  }

  private static void answer(RoutingContext request, RuleOutcome outcome, int status) {
    switch (outcome) {
      case RuleOutcome.Kept(var rule) ->
          Answers.write(request, HttpAnswer.json(status, RuleJson.write(rule).encode()));
      case RuleOutcome.Refused(var faults) -> request.fail(refused(faults));
      case RuleOutcome.Unknown _ -> request.fail(noSuchRule());
    }
  }

  private static void removed(RoutingContext request, boolean wasThere) {
    if (wasThere) {
      request.response().setStatusCode(204).end();
    } else {
      request.fail(noSuchRule());
    }
  }

  private static HttpProblemException noSuchRule() {
    return new HttpProblemException(Problem.notFound("There is no such rule."));
  }
}
