package io.xiaoer.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resilience4j.core.IntervalFunction;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.EventSink;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.failure.UpstreamException;
import io.xiaoer.failure.WebhookException;
import io.xiaoer.plugin.AdapterContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns who we are, then registers the webhook or polls. What passes is tried again with growing,
 * jittered pauses until it works or {@link #close}. The offset moves on, and Telegram forgets, only
 * after the sink has the events.
 */
final class TelegramConnection {

  private static final Logger LOGGER = LoggerFactory.getLogger(TelegramConnection.class);
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final int POLL_SECONDS = 25;

  /** For servers that answer at once although there is nothing. */
  private static final Duration BETWEEN_EMPTY = Duration.ofMillis(100);

  private final Vertx vertx;
  private final Clock clock;
  private final TelegramClient client;
  private final TelegramJson json;
  private final TelegramDecoder decoder;
  private final Identity identity;

  /** Half a second, growing to half a minute, each a half more or less. */
  private final IntervalFunction pauses =
      IntervalFunction.ofExponentialRandomBackoff(500L, 2.0, 0.5, 30_000L);

  private volatile boolean closed;
  private volatile Future<?> underWay = Future.succeededFuture();
  private volatile @Nullable Long offset;

  TelegramConnection(
      AdapterContext context, TelegramClient client, TelegramJson json, Identity identity) {
    this.vertx = context.vertx();
    this.clock = context.clock();
    this.client = client;
    this.json = json;
    this.decoder = new TelegramDecoder(json);
    this.identity = identity;
  }

  /**
   * Asks who we are. Fails where the token is refused; goes on where it is not answered otherwise.
   */
  Future<Void> introduce() {
    return insist("getMe", json.object()).compose(this::introduced);
  }

  private Future<Void> introduced(ApiAnswer answer) {
    return switch (answer) {
      case ApiAnswer.Done(var result) -> known(result);
      case ApiAnswer.Refused refused when refused.code() != 401 -> Future.succeededFuture();
      case ApiAnswer.Refused refused -> fault("getMe", refused);
      case ApiAnswer.Failed _ -> Future.succeededFuture();
    };
  }

  private Future<Void> known(JsonNode result) {
    try {
      identity.learn(json.user(result));
    } catch (IOException e) {
      LOGGER.atWarn().addKeyValue("target", Telegram.CHANNEL).log("own account not understood");
    }
    return Future.succeededFuture();
  }

  /** Has Telegram deliver to that address. Fails where Telegram refuses. */
  Future<Void> register(String url, String secretToken) {
    ObjectNode parameters = json.object().put("url", url).put("secret_token", secretToken);
    Telegram.UPDATES.forEach(parameters.putArray("allowed_updates")::add);
    return insist("setWebhook", parameters).compose(answer -> done("setWebhook", answer));
  }

  private static Future<Void> done(String method, ApiAnswer answer) {
    return answer instanceof ApiAnswer.Refused refused
        ? fault(method, refused)
        : Future.succeededFuture();
  }

  private static Future<Void> fault(String method, ApiAnswer.Refused refused) {
    FailureKind kind =
        refused.code() == 401 ? FailureKind.UPSTREAM_UNAUTHORIZED : FailureKind.UPSTREAM_REJECTED;
    String code = refused.code() + " " + refused.description();
    return Future.failedFuture(new UpstreamException(kind, "telegram", method, code, null, null));
  }

  /** Calls until there is an answer, or we are closed. */
  private Future<ApiAnswer> insist(String method, ObjectNode parameters) {
    return insist(method, parameters, 1);
  }

  private Future<ApiAnswer> insist(String method, ObjectNode parameters, int attempt) {
    return client
        .call(method, parameters, CALL)
        .compose(
            answer ->
                isPassing(answer) && !closed
                    ? pause(attempt).compose(_ -> insist(method, parameters, attempt + 1))
                    : Future.succeededFuture(answer));
  }

  private static boolean isPassing(ApiAnswer answer) {
    return switch (answer) {
      case ApiAnswer.Done _ -> false;
      case ApiAnswer.Refused refused -> refused.code() == 429;
      case ApiAnswer.Failed _ -> true;
    };
  }

  private Future<Void> pause(int attempt) {
    return vertx.timer(pauses.apply(attempt), TimeUnit.MILLISECONDS);
  }

  /** Polls until {@link #close}; a webhook, which would exclude it, is removed first. */
  void poll(EventSink sink) {
    insist("deleteWebhook", json.object()).onSuccess(_ -> poll(sink, 0));
  }

  private void poll(EventSink sink, int faults) {
    if (!closed) {
      client
          .call("getUpdates", question(), Duration.ofSeconds(POLL_SECONDS).plus(CALL))
          .onSuccess(answer -> polled(answer, sink, faults + 1));
    }
  }

  private ObjectNode question() {
    ObjectNode question = json.object().put("timeout", POLL_SECONDS).put("limit", 100);
    Telegram.UPDATES.forEach(question.putArray("allowed_updates")::add);
    return offset == null ? question : question.put("offset", offset);
  }

  private void polled(ApiAnswer answer, EventSink sink, int faults) {
    switch (answer) {
      case ApiAnswer.Done(var updates) when !closed -> take(updates, sink, faults);
      case ApiAnswer.Done _ -> {}
      case ApiAnswer.Refused refused -> {
        LOGGER
            .atError()
            .addKeyValue("target", Telegram.CHANNEL)
            .addKeyValue("vendorCode", refused.code())
            .log("polling refused");
        pause(faults).onSuccess(_ -> poll(sink, faults));
      }
      case ApiAnswer.Failed _ -> pause(faults).onSuccess(_ -> poll(sink, faults));
    }
  }

  private void take(JsonNode updates, EventSink sink, int faults) {
    Future<Void> taken = Future.succeededFuture(updates).compose(some -> offered(some, sink));
    underWay = taken;
    taken.onSuccess(_ -> taken(updates, sink)).onFailure(fault -> putOff(fault, sink, faults));
  }

  private Future<Void> offered(JsonNode updates, EventSink sink) {
    List<ChatEvent> events =
        StreamSupport.stream(updates.spliterator(), false).flatMap(this::events).toList();
    return events.isEmpty() ? Future.succeededFuture() : sink.accept(events);
  }

  private void putOff(Throwable fault, EventSink sink, int faults) {
    LOGGER
        .atWarn()
        .addKeyValue("target", Telegram.CHANNEL)
        .addKeyValue("error", fault.getClass().getSimpleName())
        .log("updates not taken, asked for again");
    pause(faults).onSuccess(_ -> poll(sink, faults));
  }

  private void taken(JsonNode updates, EventSink sink) {
    JsonNode last = updates.path(updates.size() - 1).path("update_id");
    if (last.isIntegralNumber()) {
      offset = last.longValue() + 1;
      poll(sink, 0);
    } else {
      vertx.timer(BETWEEN_EMPTY.toMillis(), TimeUnit.MILLISECONDS).onSuccess(_ -> poll(sink, 0));
    }
  }

  private Stream<ChatEvent> events(JsonNode update) {
    try {
      return decoder.decode(update, clock.instant(), identity.bot()).stream();
    } catch (WebhookException e) {
      LOGGER
          .atWarn()
          .addKeyValue("target", Telegram.CHANNEL)
          .addKeyValue("error", e.getMessage())
          .log("update left out");
      return Stream.empty();
    }
  }

  /** Stops; completes when the sink has what it was given. */
  Future<Void> close() {
    closed = true;
    return underWay.transform(_ -> Future.succeededFuture());
  }
}
