package io.xiaoer.bot.web.management;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/**
 * {@code GET /api/intents} and {@code POST /api/intents/reload}: what the shop taught the clerk.
 */
final class ReadingApi {

  private final ReadingDesk desk;

  ReadingApi(ReadingDesk desk) {
    this.desk = desk;
  }

  void mount(Router router) {
    router.get("/api/intents").handler(request -> Shapes.answer(request, answer(desk.status())));
    router.post("/api/intents/reload").handler(this::reload);
  }

  private void reload(RoutingContext request) {
    desk.reload()
        .onSuccess(status -> Shapes.answer(request, answer(status)))
        .onFailure(request::fail);
  }

  private static JsonObject answer(ReadingDesk.Status status) {
    JsonObject answer =
        new JsonObject()
            .put("state", status.state().name().toLowerCase(Locale.ROOT))
            .put("utterances", status.utterances())
            .put("faults", Shapes.array(status.faults(), ReadingApi::fault));
    status.accuracy().ifPresent(accuracy -> answer.put("accuracy", accuracy));
    return answer;
  }

  private static JsonObject fault(ReadingDesk.Fault fault) {
    return new JsonObject()
        .put("file", fault.file())
        .put("line", fault.line())
        .put("reason", fault.reason());
  }
}
