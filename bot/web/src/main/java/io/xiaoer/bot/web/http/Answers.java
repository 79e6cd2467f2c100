package io.xiaoer.bot.web.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.xiaoer.http.HttpAnswer;
import io.xiaoer.http.HttpRequestData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Between Vert.x requests and the plain values that adapters speak. */
public final class Answers {

  private Answers() {}

  /** Writes the answer; the future tells whether it reached the socket. */
  public static Future<Void> write(RoutingContext request, HttpAnswer answer) {
    HttpServerResponse response = request.response().setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    return response.end(Buffer.buffer(answer.body()));
  }

  /** A redirect that the browser follows with GET. */
  public static Future<Void> seeOther(RoutingContext request, String location) {
    return write(request, HttpAnswer.seeOther(location));
  }

  /** A whole page. */
  public static Future<Void> page(RoutingContext request, int status, String html) {
    return request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .end(html);
  }

  /** The request as raw bytes, as signatures want it. The body was read before. */
  public static HttpRequestData data(RoutingContext context, Instant now) {
    HttpServerRequest request = context.request();
    Buffer body = context.body().buffer();
    String path = request.path();
    return new HttpRequestData(
        request.method().name(),
        path == null ? "/" : path,
        lists(request.headers()),
        lists(context.queryParams()),
        body == null ? new byte[0] : body.getBytes(),
        now);
  }

  private static Map<String, List<String>> lists(MultiMap values) {
    return values.names().stream()
        .distinct()
        .collect(Collectors.toMap(name -> name, values::getAll, (a, _) -> a));
  }
}
