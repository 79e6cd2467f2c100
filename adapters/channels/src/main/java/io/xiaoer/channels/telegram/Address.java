package io.xiaoer.channels.telegram;

import io.xiaoer.channel.Audience;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.Outbound;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A chat, and the topic in it: the conversation's id is {@code chat} or {@code chat:topic}. */
record Address(long chat, @Nullable Long topic) {

  private static final Pattern ID = Pattern.compile("(-?\\d{1,18})(?::(\\d{1,18}))?");

  /** Where a message goes: the conversation, or the direct chat of its one reader. */
  static Optional<Address> of(Outbound message) {
    return switch (message.audience()) {
      case Audience.Everyone() -> of(message.conversation().key());
      case Audience.Only(var member) -> of(member);
    };
  }

  private static Optional<Address> of(ConversationKey key) {
    return Telegram.owns(key.channel(), key.account())
        ? read(key.conversation())
        : Optional.empty();
  }

  /** A person's chat has the person's id. */
  private static Optional<Address> of(MemberKey key) {
    return Telegram.owns(key.channel(), key.account())
        ? read(key.member()).filter(Address::isPerson)
        : Optional.empty();
  }

  private static Optional<Address> read(String id) {
    Matcher matcher = ID.matcher(id);
    return matcher.matches()
        ? Optional.of(new Address(Long.parseLong(matcher.group(1)), topic(matcher.group(2))))
        : Optional.empty();
  }

  private static @Nullable Long topic(@Nullable String digits) {
    return digits == null ? null : Long.valueOf(digits);
  }

  /** Groups and channels have negative ids. */
  boolean isPerson() {
    return chat > 0;
  }

  /** The same place after the group got another id. */
  Address movedTo(long other) {
    return new Address(other, topic);
  }

  /** The conversation's id. */
  String id() {
    return topic == null ? Long.toString(chat) : chat + ":" + topic;
  }
}
