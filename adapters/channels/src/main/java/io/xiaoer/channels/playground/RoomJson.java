package io.xiaoer.channels.playground;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.xiaoer.failure.InternalException;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON of this package: posts from the page, visitor tokens, transcript lines. Safe from any
 * thread.
 */
final class RoomJson {

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(Reply.class, ReplyKinds.class)
          .addMixIn(Action.class, ActionKinds.class)
          .build();

  /** Reads a value; anything but such a value, {@code null} included, is an {@link IOException}. */
  <T> T read(byte[] json, Class<T> type) throws IOException {
    T value = mapper.readValue(json, type);
    if (value == null) {
      throw new IOException("null");
    }
    return value;
  }

  byte[] write(Object value) {
    try {
      // By way of a string: half a surrogate pair becomes a question mark instead of a fault.
      return mapper.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new InternalException("cannot write " + value.getClass().getSimpleName(), e);
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Reply.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Reply.OneCard.class, name = "card"),
    @JsonSubTypes.Type(value = Reply.Carousel.class, name = "carousel")
  })
  private interface ReplyKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Action.OpenUrl.class, name = "open"),
    @JsonSubTypes.Type(value = Action.Invoke.class, name = "invoke")
  })
  private interface ActionKinds {}
}
