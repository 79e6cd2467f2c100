package io.xiaoer.bot.dialogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.Future;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.failure.InternalException;
import io.xiaoer.state.KeyValueStore;
import java.time.Duration;

/**
 * Dialogue state by member and conversation, in shared short-term memory. What cannot be read any
 * more (another version wrote it) counts as forgotten.
 */
public final class StateRepository {

  private static final Duration LIFE = Duration.ofHours(24);

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final KeyValueStore store;

  public StateRepository(KeyValueStore store) {
    this.store = store;
  }

  public Future<DialogueState> load(ConversationKey conversation, MemberKey member) {
    return store
        .get(key(conversation, member))
        .map(text -> text.map(this::read).orElseGet(DialogueState::empty));
  }

  public Future<Void> save(ConversationKey conversation, MemberKey member, DialogueState state) {
    return store.put(key(conversation, member), write(state), LIFE);
  }

  private static String key(ConversationKey conversation, MemberKey member) {
    return "dialogue/" + conversation + "|" + member;
  }

  private DialogueState read(String text) {
    try {
      return json.readValue(text, DialogueState.class);
    } catch (JsonProcessingException e) {
      return DialogueState.empty();
    }
  }

  private String write(DialogueState state) {
    try {
      return json.writeValueAsString(state);
    } catch (JsonProcessingException e) {
      throw new InternalException("dialogue state", e);
    }
  }
}
