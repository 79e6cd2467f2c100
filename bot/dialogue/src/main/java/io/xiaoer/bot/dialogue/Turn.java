package io.xiaoer.bot.dialogue;

import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChannelCapabilities;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.channel.MessageRef;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.Slot;
import io.xiaoer.intent.SlotValue;
import io.xiaoer.reply.Reply;
import io.xiaoer.time.Deadline;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event as a skill sees it: who, where, what they want, what is remembered of them.
 *
 * @param words what they wrote, or the empty text where they pressed a button
 * @param addressing whether it was said to the clerk; a press always is
 * @param message the platform's name of what they wrote, or null where they pressed a button
 * @param texts the clerk's words in the member's language
 */
public record Turn(
    Conversation conversation,
    Member member,
    String words,
    Addressing addressing,
    @Nullable MessageRef message,
    Recognition recognition,
    DialogueState state,
    ChannelCapabilities channel,
    Texts texts,
    Instant now,
    Deadline deadline) {

  public MemberKey who() {
    return member.key();
  }

  public String language() {
    return texts.language();
  }

  /** The text of a slot. */
  public Optional<String> text(Slot slot) {
    return Optional.ofNullable(recognition.slots().get(slot))
        .filter(SlotValue.Text.class::isInstance)
        .map(value -> ((SlotValue.Text) value).text());
  }

  /** The number in a slot. */
  public Optional<BigDecimal> number(Slot slot) {
    return Optional.ofNullable(recognition.slots().get(slot))
        .filter(SlotValue.Numeric.class::isInstance)
        .map(value -> ((SlotValue.Numeric) value).value());
  }

  /** The good that "the second one" or "it" means here; empty where nothing is meant or known. */
  public Optional<String> referent() {
    SlotValue value = recognition.slots().get(Slot.PRODUCT_REF);
    return switch (value) {
      case null -> Optional.empty();
      case SlotValue.Ordinal(int ordinal) -> state.numbered(ordinal);
      case SlotValue.Reference(var which) ->
          switch (which) {
            case LAST -> state.numbered(-1);
            case THIS -> state.it();
          };
      case SlotValue.Text _, SlotValue.Numeric _ -> Optional.empty();
    };
  }

  /** Says it where only the member sees it; in a direct chat that is simply here. */
  public Say privately(Reply reply) {
    return conversation.isGroup() ? Say.only(who(), reply) : Say.toAll(reply);
  }

  /**
   * Whether a private answer leaves no trace in this conversation, so that the group, and the
   * member who looks at it, would see silence.
   */
  public boolean hidesPrivateAnswers() {
    return conversation.isGroup() && !channel.privateInGroup();
  }

  /** A harmless line for everybody that names the member and nothing else of theirs. */
  public Say toGroup(String key) {
    return Say.toAll(Reply.Text.of(texts.say(key, "buyer", member.name())));
  }

  /** A private answer, and where it leaves no trace a harmless line that it was given. */
  public Answer answerPrivately(Reply reply) {
    return hidesPrivateAnswers()
        ? Answer.of(privately(reply), toGroup("order.sentPrivately"))
        : Answer.of(privately(reply));
  }
}
