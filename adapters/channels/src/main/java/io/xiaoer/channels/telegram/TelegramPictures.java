package io.xiaoer.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.xiaoer.time.Deadline;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Sends pictures: by the file id that Telegram gave when it first took one, by address where
 * Telegram can fetch it, by upload where it is our own and Telegram cannot reach us. Other private
 * addresses are never fetched. Where Telegram will not have the picture, its words go alone.
 */
final class TelegramPictures {

  private static final int REMEMBERED = 10_000;
  private static final Duration FETCH = Duration.ofSeconds(5);
  private static final Duration SEND = Duration.ofSeconds(20);

  /**
   * Wrong file, method unknown, too large, kind not taken; and servers that only imitate the API.
   */
  private static final Set<Integer> NOT_THE_PICTURE = Set.of(400, 404, 405, 413, 415, 500, 501);

  private final TelegramClient client;
  private final String ownRoot;
  private final Cache<String, String> fileIds =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  TelegramPictures(TelegramClient client, String publicUrl) {
    this.client = client;
    this.ownRoot = publicUrl + "/";
  }

  /** The call with a picture that Telegram has already; empty where it has not seen this one. */
  Optional<Call.SendPhoto> known(Call.SendPhoto call) {
    return Optional.ofNullable(fileIds.getIfPresent(call.photo())).map(call::withPhoto);
  }

  Future<ApiAnswer> send(Part.Picture part, Deadline deadline) {
    Call.SendPhoto call = part.call();
    return known(call)
        .map(again -> client.call(again, deadline.atMost(SEND)))
        .map(sent -> sent.compose(answer -> orAnew(answer, part, deadline)))
        .orElseGet(() -> first(part, deadline));
  }

  /** File ids do not live for ever. */
  private Future<ApiAnswer> orAnew(ApiAnswer answer, Part.Picture part, Deadline deadline) {
    if (isAboutThePicture(answer)) {
      fileIds.invalidate(part.call().photo());
      return first(part, deadline);
    }
    return Future.succeededFuture(answer);
  }

  private Future<ApiAnswer> first(Part.Picture part, Deadline deadline) {
    String url = part.call().photo();
    if (PublicAddress.isPublicHttps(url)) {
      return client
          .call(part.call(), deadline.atMost(SEND))
          .compose(answer -> orWords(answer, part, deadline));
    }
    return url.startsWith(ownRoot)
        ? client
            .fetch(url, deadline.atMost(FETCH))
            .compose(picture -> uploaded(picture, part, deadline))
        : words(part, deadline);
  }

  private Future<ApiAnswer> uploaded(
      Optional<Buffer> picture, Part.Picture part, Deadline deadline) {
    return picture
        .map(bytes -> client.upload(part.call(), bytes, deadline.atMost(SEND)))
        .map(sent -> sent.compose(answer -> orWords(answer, part, deadline)))
        .orElseGet(() -> words(part, deadline));
  }

  private Future<ApiAnswer> orWords(ApiAnswer answer, Part.Picture part, Deadline deadline) {
    if (answer instanceof ApiAnswer.Done(var result)) {
      remember(part.call().photo(), result);
    }
    return isAboutThePicture(answer) ? words(part, deadline) : Future.succeededFuture(answer);
  }

  private Future<ApiAnswer> words(Part.Picture part, Deadline deadline) {
    return client.call(part.instead(), deadline.atMost(SEND));
  }

  private void remember(String url, JsonNode message) {
    JsonNode sizes = message.path("photo");
    String fileId = sizes.path(sizes.size() - 1).path("file_id").asText("");
    if (!fileId.isEmpty()) {
      fileIds.put(url, fileId);
    }
  }

  private static boolean isAboutThePicture(ApiAnswer answer) {
    return answer instanceof ApiAnswer.Refused refused
        && refused.movedTo() == null
        && NOT_THE_PICTURE.contains(refused.code());
  }
}
