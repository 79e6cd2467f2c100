package io.xiaoer.channel;

import java.util.Objects;

/**
 * A group or direct chat, as seen by one of our accounts.
 *
 * <p>Its text form, {@link #toString}, is unique and is read back by {@link #parse}.
 */
public record ConversationKey(ChannelId channel, AccountId account, String conversation) {

  public ConversationKey {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(account, "account");
    Segments.requireId(conversation, "conversation");
  }

  /** Reads the text form; throws {@link IllegalArgumentException} on anything else. */
  public static ConversationKey parse(String text) {
    String[] parts = Segments.split(text);
    return new ConversationKey(new ChannelId(parts[0]), new AccountId(parts[1]), parts[2]);
  }

  @Override
  public String toString() {
    return Segments.join(channel, account, conversation);
  }
}
