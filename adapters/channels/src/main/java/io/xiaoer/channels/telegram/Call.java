package io.xiaoer.channels.telegram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as the Bot API takes it. Prints nothing of what it says. */
sealed interface Call {

  @JsonIgnore
  String method();

  record SendMessage(
      long chatId,
      @Nullable Long messageThreadId,
      String text,
      @Nullable List<Entity> entities,
      Preview linkPreviewOptions,
      @Nullable Quote replyParameters,
      @Nullable Keyboard replyMarkup)
      implements Call {
    @Override
    public String method() {
      return "sendMessage";
    }

    @Override
    public String toString() {
      return method();
    }
  }

  /** The photo is an address or a file id. */
  record SendPhoto(
      long chatId,
      @Nullable Long messageThreadId,
      String photo,
      String caption,
      @Nullable List<Entity> captionEntities,
      @Nullable Quote replyParameters,
      @Nullable Keyboard replyMarkup)
      implements Call {
    @Override
    public String method() {
      return "sendPhoto";
    }

    SendPhoto withPhoto(String other) {
      return new SendPhoto(
          chatId, messageThreadId, other, caption, captionEntities, replyParameters, replyMarkup);
    }

    @Override
    public String toString() {
      return method();
    }
  }

  /** Styling by place instead of markup: whatever people write, there is nothing to escape. */
  record Entity(String type, int offset, int length) {}

  /** Telegram would open each address to show it, private ones too. */
  record Preview(boolean isDisabled) {}

  record Quote(long messageId, boolean allowSendingWithoutReply) {}

  record Keyboard(List<List<Button>> inlineKeyboard) {}

  record Button(
      String text, @Nullable String callbackData, @Nullable String url, @Nullable String style) {}
}
