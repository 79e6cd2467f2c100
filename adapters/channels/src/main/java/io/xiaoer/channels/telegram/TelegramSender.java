package io.xiaoer.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.xiaoer.channel.Delivery;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.channel.Outbound;
import io.xiaoer.failure.FailureKind;
import io.xiaoer.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages part by part, inside the limits. Remembers for the newest ten thousand how far
 * each came, so that an attempt after a fault goes on where the last one stopped and a message that
 * was delivered is not sent again.
 */
final class TelegramSender {

  private static final int REMEMBERED = 10_000;
  private static final Duration SEND = Duration.ofSeconds(10);
  private static final Duration ACKNOWLEDGE = Duration.ofSeconds(3);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(3);
  private static final Progress NOTHING_YET = new Progress(0, null);

  private final TelegramClient client;
  private final TelegramPictures pictures;
  private final TelegramPacing pacing;
  private final TelegramJson json;
  private final Identity identity;
  private final Set<Future<Delivery>> underWay = ConcurrentHashMap.newKeySet();
  private final Cache<String, Progress> progress =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  TelegramSender(Tools tools, Identity identity) {
    this.client = tools.client();
    this.pictures = tools.pictures();
    this.pacing = tools.pacing();
    this.json = tools.json();
    this.identity = identity;
  }

  /** What sending needs. */
  record Tools(
      TelegramClient client, TelegramPictures pictures, TelegramPacing pacing, TelegramJson json) {}

  Future<Delivery> send(Outbound message, Deadline deadline) {
    Future<Delivery> sending = delivered(message, deadline);
    underWay.add(sending);
    return sending.onComplete(_ -> underWay.remove(sending));
  }

  /** Completes when what is being sent now is decided. Never fails. */
  Future<Void> settled() {
    return Future.join(List.copyOf(underWay)).transform(_ -> Future.succeededFuture());
  }

  private Future<Delivery> delivered(Outbound message, Deadline deadline) {
    return Address.of(message)
        .map(target -> next(new Attempt(message, target, false, deadline)))
        .orElseGet(() -> Future.succeededFuture(nobody()))
        .compose(delivery -> acknowledgePress(message, delivery));
  }

  /**
   * The message as one call, where it can be the answer of a webhook: nobody learns whether
   * Telegram took it, so only what cannot well be refused goes this way, and it counts as sent.
   */
  Optional<ObjectNode> single(Outbound message) {
    Optional<Address> target = Address.of(message).filter(place -> isThere(message, place));
    if (message.ticket() != null || target.isEmpty()) {
      return Optional.empty();
    }
    List<Part> parts = TelegramRenderer.parts(message, target.orElseThrow());
    return parts.size() == 1
        ? sure(parts.getFirst())
            .filter(_ -> pacing.take(target.orElseThrow().chat()).isEmpty())
            .map(call -> json.tree(call).put("method", call.method()))
        : Optional.empty();
  }

  private static boolean isThere(Outbound message, Address target) {
    return message.conversation().key().conversation().equals(target.id());
  }

  private Optional<? extends Call> sure(Part part) {
    return switch (part) {
      case Part.Words(var call) -> Optional.of(call);
      case Part.Picture(var call, _) -> pictures.known(call);
    };
  }

  private Future<Delivery> next(Attempt attempt) {
    List<Part> parts = TelegramRenderer.parts(attempt.message(), attempt.target());
    Progress sofar = progress.get(attempt.message().id(), _ -> NOTHING_YET);
    if (sofar.parts() >= parts.size()) {
      return Future.succeededFuture(new Delivery.Delivered(sofar.last()));
    }
    return held(attempt)
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                post(parts.get(sofar.parts()), attempt)
                    .compose(answer -> judged(answer, sofar, attempt)));
  }

  /** Why nothing can be sent now. */
  private Optional<Delivery> held(Attempt attempt) {
    return attempt.deadline().passed()
        ? Optional.of(new Delivery.Deferred(FailureKind.UPSTREAM_TIMEOUT, TRY_AGAIN))
        : pacing
            .take(attempt.target().chat())
            .map(wait -> new Delivery.Deferred(FailureKind.UPSTREAM_RATE_LIMITED, wait));
  }

  private Future<ApiAnswer> post(Part part, Attempt attempt) {
    return switch (part) {
      case Part.Words(var call) -> client.call(call, attempt.deadline().atMost(SEND));
      case Part.Picture picture -> pictures.send(picture, attempt.deadline());
    };
  }

  private Future<Delivery> judged(ApiAnswer answer, Progress sofar, Attempt attempt) {
    return switch (answer) {
      case ApiAnswer.Done(var result) -> {
        progress.put(attempt.message().id(), sofar.plus(reference(result)));
        yield next(attempt);
      }
      case ApiAnswer.Refused refused ->
          refused.movedTo() != null && !attempt.moved()
              ? next(attempt.movedTo(refused.movedTo()))
              : Future.succeededFuture(refusal(refused, attempt.target()));
      case ApiAnswer.Failed(var kind) -> Future.succeededFuture(failure(kind));
    };
  }

  private Delivery refusal(ApiAnswer.Refused refused, Address target) {
    return switch (refused.code()) {
      case 401 ->
          new Delivery.Undeliverable(FailureKind.UPSTREAM_UNAUTHORIZED, refused.description());
      case 429 -> new Delivery.Deferred(FailureKind.UPSTREAM_RATE_LIMITED, wait(refused));
      default ->
          target.isPerson() && isClosed(refused)
              ? new Delivery.Unreachable(identity.bot().openingUrl())
              : new Delivery.Undeliverable(FailureKind.UPSTREAM_REJECTED, refused.description());
    };
  }

  /** They blocked us, or never opened the direct chat. */
  private static boolean isClosed(ApiAnswer.Refused refused) {
    String description = refused.description().toLowerCase(Locale.ROOT);
    return refused.code() == 403
        || (refused.code() == 400 && description.contains("chat not found"));
  }

  private static Duration wait(ApiAnswer.Refused refused) {
    return refused.retryAfter() == null ? TRY_AGAIN : refused.retryAfter();
  }

  private static Delivery failure(FailureKind kind) {
    return kind.isTransient()
        ? new Delivery.Deferred(kind, TRY_AGAIN)
        : new Delivery.Undeliverable(kind, "the answer was not understood");
  }

  private static Delivery nobody() {
    return new Delivery.Undeliverable(FailureKind.UPSTREAM_REJECTED, "no chat or member of ours");
  }

  /**
   * Stops the waiting sign on the button, whatever became of the message; for somebody whom we
   * cannot write to it opens the direct chat. That it comes too late does not matter.
   */
  private Future<Delivery> acknowledgePress(Outbound message, Delivery delivery) {
    if (message.ticket() == null) {
      return Future.succeededFuture(delivery);
    }
    ObjectNode parameters = json.object().put("callback_query_id", message.ticket());
    if (delivery instanceof Delivery.Unreachable(var url) && url != null) {
      parameters.put("url", url);
    }
    return client.call("answerCallbackQuery", parameters, ACKNOWLEDGE).map(delivery);
  }

  private static @Nullable MessageRef reference(JsonNode result) {
    JsonNode id = result.path("message_id");
    return id.isIntegralNumber() ? new MessageRef(id.asText()) : null;
  }

  /** How many parts were taken, and the last of them. */
  private record Progress(int parts, @Nullable MessageRef last) {
    Progress plus(@Nullable MessageRef message) {
      return new Progress(parts + 1, message);
    }
  }

  private record Attempt(Outbound message, Address target, boolean moved, Deadline deadline) {
    Attempt movedTo(long chat) {
      return new Attempt(message, target.movedTo(chat), true, deadline);
    }
  }
}
