package io.xiaoer.bot.web.management;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.http.HttpAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: everything that it needs does
 * too; 503 with the names of what does not, each asked for two seconds at most.
 */
final class Health {

  private static final Logger LOGGER = LoggerFactory.getLogger(Health.class);
  private static final long PATIENCE_SECONDS = 2;

  private final Map<String, Supplier<Future<?>>> checks;

  Health(Map<String, Supplier<Future<?>>> checks) {
    this.checks = new LinkedHashMap<>(checks);
  }

  void mount(Router router) {
    router
        .get("/health/live")
        .handler(request -> answer(request, 200, new JsonObject().put("status", "UP")));
    router.get("/health/ready").handler(this::ready);
  }

  private void ready(RoutingContext request) {
    List<String> names = List.copyOf(checks.keySet());
    List<Future<Boolean>> results = names.stream().map(this::check).toList();
    Future.all(results).onSuccess(_ -> report(request, names, results)).onFailure(request::fail);
  }

  private Future<Boolean> check(String name) {
    Supplier<Future<?>> check = checks.getOrDefault(name, Future::succeededFuture);
    return Future.succeededFuture()
        .compose(_ -> check.get().timeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .map(true)
        .otherwise(fault -> down(name, fault));
  }

  private static boolean down(String name, Throwable fault) {
    LOGGER
        .atWarn()
        .addKeyValue("check", name)
        .addKeyValue("error", String.valueOf(fault.getMessage()))
        .log("not ready");
    return false;
  }

  private static void report(
      RoutingContext request, List<String> names, List<Future<Boolean>> results) {
    JsonObject each = new JsonObject();
    boolean up = true;
    for (int i = 0; i < names.size(); i++) {
      boolean well = results.get(i).result();
      each.put(names.get(i), word(well));
      up &= well;
    }
    answer(request, up ? 200 : 503, new JsonObject().put("status", word(up)).put("checks", each));
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }

  private static void answer(RoutingContext request, int status, JsonObject body) {
    Answers.write(request, HttpAnswer.json(status, body.encode()));
  }
}
