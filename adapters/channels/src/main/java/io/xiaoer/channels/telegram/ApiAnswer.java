package io.xiaoer.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.xiaoer.failure.FailureKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one call of the Bot API. */
sealed interface ApiAnswer {

  /** Done; the result as the method defines it. */
  record Done(JsonNode result) implements ApiAnswer {}

  /**
   * Understood and refused.
   *
   * @param code the API's error code, much like an HTTP status
   * @param retryAfter how long we are asked to wait
   * @param movedTo the new id of a group that was upgraded
   */
  record Refused(
      int code, String description, @Nullable Duration retryAfter, @Nullable Long movedTo)
      implements ApiAnswer {}

  /** No answer, or none that makes sense. */
  record Failed(FailureKind kind) implements ApiAnswer {}
}
