package io.xiaoer.channels.telegram;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Telegram sends, as far as it is read (core.telegram.org/bots/api, Bot API 9). Anything may
 * be missing; what is unknown is collected where its name matters and ignored elsewhere. Whatever
 * holds people's words or names prints nothing of them.
 */
final class Wire {

  private Wire() {}

  record Update(
      @Nullable Long updateId,
      @Nullable Message message,
      @Nullable CallbackQuery callbackQuery,
      @Nullable MemberChange myChatMember,
      @JsonAnySetter Map<String, JsonNode> others) {
    Update {
      others = orEmpty(others);
    }

    @Override
    public String toString() {
      return "Update[" + updateId + "]";
    }
  }

  record Message(
      @Nullable Long messageId,
      @Nullable Long messageThreadId,
      boolean isTopicMessage,
      boolean isAutomaticForward,
      @Nullable User from,
      @Nullable Chat chat,
      long date,
      @Nullable String text,
      @Nullable List<Entity> entities,
      @Nullable String caption,
      @Nullable List<Entity> captionEntities,
      @Nullable List<PhotoSize> photo,
      @Nullable Message replyToMessage,
      @JsonAnySetter Map<String, JsonNode> others) {
    Message {
      others = orEmpty(others);
    }

    @Override
    public String toString() {
      return "Message[" + messageId + "]";
    }
  }

  record CallbackQuery(
      @Nullable String id, @Nullable User from, @Nullable Message message, @Nullable String data) {
    @Override
    public String toString() {
      return "CallbackQuery[]";
    }
  }

  record MemberChange(
      @Nullable Chat chat,
      @Nullable User from,
      long date,
      @Nullable Standing oldChatMember,
      @Nullable Standing newChatMember) {}

  record Standing(@Nullable String status, @Nullable Boolean isMember) {}

  record User(
      long id,
      boolean isBot,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String username,
      @Nullable String languageCode) {
    @Override
    public String toString() {
      return "User[" + id + "]";
    }
  }

  record Chat(@Nullable Long id, @Nullable String type) {}

  /** Offsets count UTF-16 units. */
  record Entity(@Nullable String type, int offset, int length, @Nullable User user) {}

  record PhotoSize(@Nullable String fileId) {}

  private static Map<String, JsonNode> orEmpty(@Nullable Map<String, JsonNode> others) {
    return others == null ? Map.of() : others;
  }
}
