package io.xiaoer.channels.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Telegram's JSON: snake case, unknown fields tolerated, nothing that is null. */
final class TelegramJson {

  /** Deeper than any update, and far from what a thread's stack can bear. */
  private static final int DEPTH = 100;

  private final ObjectMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL)
          .build();

  /** Reads a JSON object; anything else is an {@link IOException}. */
  JsonNode readObject(byte[] json) throws IOException {
    JsonNode node = mapper.readTree(json);
    if (node == null || !node.isObject()) {
      throw new IOException("not an object");
    }
    return node;
  }

  Wire.Update update(JsonNode node) throws IOException {
    return mapper.treeToValue(node, Wire.Update.class);
  }

  Wire.User user(JsonNode node) throws IOException {
    Wire.User user = mapper.treeToValue(node, Wire.User.class);
    if (user == null) {
      throw new IOException("null");
    }
    return user;
  }

  ObjectNode object() {
    return mapper.createObjectNode();
  }

  ObjectNode tree(Call call) {
    return mapper.valueToTree(call);
  }
}
