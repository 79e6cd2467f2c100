package io.xiaoer.bot.commerce.outbox;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.xiaoer.failure.InternalException;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Reply;
import java.util.Objects;

/** Replies as they lie in the outbox. The names of the kinds are data at rest: they stay. */
final class ReplyJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .visibility(PropertyAccessor.ALL, Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
          // What people are told never shows up in a fault's text.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .addMixIn(Reply.class, ReplyKinds.class)
          .addMixIn(Action.class, ActionKinds.class)
          .build();

  private ReplyJson() {}

  static String write(Reply reply) {
    try {
      return MAPPER.writerFor(Reply.class).writeValueAsString(reply);
    } catch (JsonProcessingException e) {
      throw new InternalException("a reply cannot be written as JSON", e);
    }
  }

  /** Reads what {@link #write} wrote; throws {@link InternalException} on anything else. */
  static Reply read(String json) {
    try {
      return Objects.requireNonNull(MAPPER.readValue(json, Reply.class), "null is no reply");
    } catch (JsonProcessingException | NullPointerException e) {
      throw new InternalException("a reply in the outbox cannot be read", e);
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
    @JsonSubTypes.Type(value = Action.OpenUrl.class, name = "url"),
    @JsonSubTypes.Type(value = Action.Invoke.class, name = "invoke")
  })
  private interface ActionKinds {}
}
