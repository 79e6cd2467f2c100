package io.xiaoer.bot.web.management;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.bot.web.http.HttpProblemException;
import io.xiaoer.bot.web.http.Problem;
import io.xiaoer.channel.MemberKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads what a caller gave; ends the request with 400 where it cannot be meant. */
final class Parameters {

  private Parameters() {}

  static Optional<String> optional(RoutingContext request, String name) {
    List<String> values = request.queryParam(name);
    return values.isEmpty() || values.getFirst().isBlank()
        ? Optional.empty()
        : Optional.of(values.getFirst());
  }

  static String required(RoutingContext request, String name, int longest) {
    String value = optional(request, name).orElseThrow(() -> bad(name + " is missing"));
    if (value.length() > longest) {
      throw bad(name + " is longer than " + longest + " characters");
    }
    return value;
  }

  static int number(RoutingContext request, String name, int usual, int least, int most) {
    String text = optional(request, name).orElse(Integer.toString(usual));
    try {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Falls through to the same answer as a number out of bounds.
    }
    throw bad(name + " must be a number from " + least + " to " + most);
  }

  /** An ISO 8601 time with its offset, such as {@code 2026-11-01T00:00:00Z}. */
  static Optional<Instant> time(RoutingContext request, String name) {
    try {
      return optional(request, name).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException _) {
      throw bad(name + " must be a time such as 2026-11-01T00:00:00Z");
    }
  }

  /** The id of a member, as it is kept. */
  static String member(String text, String name) {
    try {
      return MemberKey.parse(text).toString();
    } catch (IllegalArgumentException _) {
      throw bad(name + " must be channel/account/id");
    }
  }

  /** The body as a JSON object. */
  static JsonObject body(RoutingContext request) {
    Buffer body = request.body().buffer();
    if (body != null && Json.decodeValue(body) instanceof JsonObject object) {
      return object;
    }
    throw bad("a JSON object is expected");
  }

  /** A text of the body. */
  static String text(JsonObject body, String name, int longest) {
    Object value = body.getValue(name);
    if (!(value instanceof String text) || text.isBlank()) {
      throw bad(name + " must be a text");
    }
    if (text.length() > longest) {
      throw bad(name + " is longer than " + longest + " characters");
    }
    return text;
  }

  static HttpProblemException bad(String detail) {
    return new HttpProblemException(Problem.badRequest(detail + "."));
  }
}
