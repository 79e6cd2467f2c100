package io.xiaoer.bot.web.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.handler.HttpException;
import io.xiaoer.http.HttpAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as {@code application/problem+json} (RFC 9457).
 *
 * @param detail what the caller can do about it, in English, without any payload
 * @param retryAfter when it is worth trying again, or null
 */
public record Problem(int status, String detail, @Nullable Duration retryAfter) {

  private static final Duration SOON = Duration.ofSeconds(2);

  public static Problem of(int status, String detail) {
    return new Problem(status, detail, null);
  }

  /** 400: the caller sent something that cannot be meant. */
  public static Problem badRequest(String detail) {
    return of(400, detail);
  }

  public static Problem notFound(String detail) {
    return of(404, detail);
  }

  /** 503: nothing was done, and the same request may work shortly. */
  public static Problem unavailable() {
    return new Problem(503, "Nothing was done. Send the same request again.", SOON);
  }

  /** The problem as something to write. */
  public HttpAnswer toAnswer() {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/problem+json");
    headers.put("Cache-Control", "no-store");
    if (retryAfter != null) {
      headers.put("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
    return new HttpAnswer(status, headers, json().encode().getBytes(StandardCharsets.UTF_8));
  }

  private JsonObject json() {
    return new JsonObject()
        .put("type", "about:blank")
        .put("title", reason())
        .put("status", status)
        .put("detail", detail);
  }

  /**
   * The words of HTTP for the status, which are the title where a problem has no type of its own.
   */
  private String reason() {
    return String.valueOf(new HttpException(status).getMessage());
  }
}
