package io.xiaoer.bot.web.management;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.intent.Context;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.Scored;
import io.xiaoer.intent.SlotValue;
import io.xiaoer.intent.Utterance;
import java.util.List;
import java.util.Locale;

/**
 * {@code POST /api/understand}: what the clerk would hear; where a message holds several requests,
 * each of them in {@code requests}.
 */
final class UnderstandApi {

  private static final int LONGEST_TEXT = 2_000;
  private static final String UNKNOWN = "und";

  private final IntentRecognizer recognizer;

  UnderstandApi(IntentRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  void mount(Router router) {
    router.post("/api/understand").handler(this::understand);
  }

  private void understand(RoutingContext request) {
    JsonObject body = Parameters.body(request);
    String text = Parameters.text(body, "text", LONGEST_TEXT);
    String language = body.getValue("lang") instanceof String tag && !tag.isBlank() ? tag : UNKNOWN;
    Utterance utterance = new Utterance(text, language, context(body));
    JsonObject answer = answer(recognizer.recognize(utterance));
    List<Recognition> requests = recognizer.all(utterance);
    if (requests.size() > 1) {
      answer.put("requests", Shapes.array(requests, UnderstandApi::answer));
    }
    Shapes.answer(request, answer);
  }

  private static Context context(JsonObject body) {
    return body.getValue("context") instanceof JsonObject known
        ? new Context(is(known, "hasResults"), is(known, "hasProposal"), is(known, "hasOrders"))
        : Context.NONE;
  }

  private static boolean is(JsonObject context, String name) {
    return Boolean.TRUE.equals(context.getValue(name));
  }

  private static JsonObject answer(Recognition recognition) {
    JsonObject slots = new JsonObject();
    recognition.slots().forEach((slot, value) -> slots.put(slot.id(), plain(value)));
    return new JsonObject()
        .put("intent", recognition.intent().id())
        .put("confidence", recognition.confidence())
        .put("slots", slots)
        .put("alternatives", Shapes.array(recognition.alternatives(), UnderstandApi::alternative))
        .put("language", recognition.language());
  }

  private static JsonObject alternative(Scored scored) {
    return new JsonObject()
        .put("intent", scored.intent().id())
        .put("confidence", scored.confidence());
  }

  private static Object plain(SlotValue value) {
    return switch (value) {
      case SlotValue.Text(var text) -> text;
      case SlotValue.Numeric(var number) ->
          number.stripTrailingZeros().scale() <= 0 ? number.longValue() : number;
      case SlotValue.Ordinal(var position) -> position;
      case SlotValue.Reference(var which) -> which.name().toLowerCase(Locale.ROOT);
    };
  }
}
