package io.xiaoer.bot.web.management;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.web.http.Answers;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.money.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shapes that several answers share. */
final class Shapes {

  private Shapes() {}

  static void answer(RoutingContext request, JsonObject body) {
    Answers.write(request, HttpAnswer.json(200, body.encode()));
  }

  static <T> JsonArray array(Collection<T> values, Function<T, ?> shape) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(shape.apply(value)));
    return array;
  }

  static JsonObject money(Money amount) {
    return new JsonObject()
        .put("amount", amount.amountText())
        .put("currency", amount.currency().getCurrencyCode());
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  static @Nullable String time(@Nullable Instant at) {
    return text(at);
  }
}
