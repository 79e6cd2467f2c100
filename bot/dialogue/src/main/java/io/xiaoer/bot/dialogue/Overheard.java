package io.xiaoer.bot.dialogue;

import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.Conversation;
import io.xiaoer.intent.Recognition;
import java.util.Objects;

/**
 * Something that was said, before it is decided whether it is for the clerk.
 *
 * @param words what was said, trimmed
 * @param recognition what it reads as by itself
 */
public record Overheard(
    Conversation conversation,
    Member member,
    Addressing addressing,
    String words,
    Recognition recognition) {

  public Overheard {
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(addressing, "addressing");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(recognition, "recognition");
  }

  @Override
  public String toString() {
    return "Overheard[" + conversation.key() + "]";
  }
}
