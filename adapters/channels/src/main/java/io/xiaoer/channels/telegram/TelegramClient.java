package io.xiaoer.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.multipart.MultipartForm;
import io.xiaoer.failure.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The Bot API over HTTP. Futures never fail: faults are {@link ApiAnswer.Failed}. Tries once; each
 * call has its time. Texts of HTTP faults name the URL and with it the token, so they end here.
 */
final class TelegramClient {

  private static final Logger LOGGER = LoggerFactory.getLogger(TelegramClient.class);
  private static final int CONNECT_MILLIS = 5_000;
  private static final int CONNECTIONS = 50;
  private static final int LARGEST_PICTURE = 10 << 20;
  private static final int LONGEST_DESCRIPTION = 200;
  private static final Set<Integer> NOT_OFFERED = Set.of(500, 501);

  private final WebClient web;
  private final TelegramJson json;
  private final String methods;
  private volatile boolean closed;

  TelegramClient(Vertx vertx, TelegramSettings settings, TelegramJson json) {
    WebClientOptions options =
        new WebClientOptions().setFollowRedirects(false).setConnectTimeout(CONNECT_MILLIS);
    this.web = WebClient.create(vertx, options, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    this.json = json;
    this.methods = settings.root() + "/bot" + settings.token().reveal() + "/";
  }

  Future<ApiAnswer> call(Call call, Duration time) {
    return call(call.method(), json.tree(call), time);
  }

  Future<ApiAnswer> call(String method, ObjectNode parameters, Duration time) {
    Buffer body = Buffer.buffer(parameters.toString());
    HttpRequest<Buffer> request = post(method, time).putHeader("Content-Type", "application/json");
    return answered(method, () -> request.sendBuffer(body), time);
  }

  /** Sends a photo by its bytes. */
  Future<ApiAnswer> upload(Call.SendPhoto call, Buffer picture, Duration time) {
    MultipartForm form = MultipartForm.create();
    ObjectNode parameters = json.tree(call);
    parameters.remove("photo");
    parameters
        .properties()
        .forEach(field -> form.attribute(field.getKey(), asText(field.getValue())));
    form.binaryFileUpload("photo", "picture", picture, "application/octet-stream");
    HttpRequest<Buffer> request = post(call.method(), time);
    return answered(call.method(), () -> request.sendMultipartForm(form), time);
  }

  /** Reads a picture of our own; empty where there is none of a possible size. */
  Future<Optional<Buffer>> fetch(String url, Duration time) {
    return Future.succeededFuture()
        .compose(_ -> web.requestAbs(HttpMethod.GET, url).timeout(millis(time)).send())
        .timeout(millis(time), TimeUnit.MILLISECONDS)
        .map(TelegramClient::picture)
        .otherwise(Optional.empty());
  }

  void close() {
    closed = true;
    web.close();
  }

  private static Optional<Buffer> picture(HttpResponse<Buffer> response) {
    Buffer body = response.body();
    return response.statusCode() == 200 && body != null && body.length() <= LARGEST_PICTURE
        ? Optional.of(body)
        : Optional.empty();
  }

  private HttpRequest<Buffer> post(String method, Duration time) {
    return web.requestAbs(HttpMethod.POST, methods + method).timeout(millis(time));
  }

  private Future<ApiAnswer> answered(
      String method, Supplier<Future<HttpResponse<Buffer>>> request, Duration time) {
    // Inside compose: a client that was closed meanwhile throws.
    return Future.succeededFuture()
        .compose(_ -> request.get())
        .timeout(millis(time), TimeUnit.MILLISECONDS)
        .map(this::answer)
        .otherwise(TelegramClient::failed)
        .onSuccess(answer -> log(method, answer));
  }

  private ApiAnswer answer(HttpResponse<Buffer> response) {
    int status = response.statusCode();
    JsonNode body = body(response.body());
    if (body == null) {
      return status / 100 == 4 ? refused(status, null) : failed(status);
    }
    if (body.path("ok").asBoolean(false)) {
      return new ApiAnswer.Done(body.path("result"));
    }
    int code = body.path("error_code").asInt(status);
    boolean foreign = !body.has("ok") && NOT_OFFERED.contains(status);
    return code / 100 == 4 || foreign ? refused(code, body) : failed(code);
  }

  private static ApiAnswer refused(int code, @Nullable JsonNode body) {
    JsonNode parameters = body == null ? null : body.path("parameters");
    String text = body == null ? "" : body.path("description").asText("");
    return new ApiAnswer.Refused(
        code,
        text.substring(0, Math.min(text.length(), LONGEST_DESCRIPTION)),
        parameters != null && parameters.path("retry_after").canConvertToInt()
            ? Duration.ofSeconds(Math.max(1, parameters.path("retry_after").intValue()))
            : null,
        parameters != null && parameters.path("migrate_to_chat_id").isIntegralNumber()
            ? Long.valueOf(parameters.path("migrate_to_chat_id").longValue())
            : null);
  }

  private static ApiAnswer failed(int status) {
    boolean theirs = status / 100 == 5;
    return new ApiAnswer.Failed(
        theirs ? FailureKind.UPSTREAM_UNAVAILABLE : FailureKind.UPSTREAM_MALFORMED);
  }

  private static ApiAnswer failed(Throwable fault) {
    return new ApiAnswer.Failed(
        fault instanceof TimeoutException
            ? FailureKind.UPSTREAM_TIMEOUT
            : FailureKind.UPSTREAM_UNAVAILABLE);
  }

  private @Nullable JsonNode body(@Nullable Buffer body) {
    try {
      return body == null ? null : json.readObject(body.getBytes());
    } catch (IOException e) {
      return null;
    }
  }

  private void log(String method, ApiAnswer answer) {
    switch (answer) {
      case ApiAnswer.Done _ -> {}
      case ApiAnswer.Refused refused ->
          LOGGER
              .atLevel(refused.code() == 401 ? Level.ERROR : Level.DEBUG)
              .addKeyValue("target", Telegram.CHANNEL)
              .addKeyValue("operation", method)
              .addKeyValue("vendorCode", refused.code())
              .log("call refused");
      case ApiAnswer.Failed(var kind) ->
          LOGGER
              .atLevel(closed ? Level.DEBUG : Level.WARN)
              .addKeyValue("target", Telegram.CHANNEL)
              .addKeyValue("operation", method)
              .addKeyValue("failureKind", kind.label())
              .log("call failed");
    }
  }

  private static String asText(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static long millis(Duration time) {
    return Math.max(1, time.toMillis());
  }
}
