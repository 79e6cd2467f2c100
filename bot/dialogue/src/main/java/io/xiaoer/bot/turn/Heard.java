package io.xiaoer.bot.turn;

import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.Participant;
import io.xiaoer.intent.Recognition;
import org.jspecify.annotations.Nullable;

/**
 * What was made of an event before anything is written down.
 *
 * @param who the member who did it, or null where nobody in particular did
 * @param skill the name of what handled it, for the metrics
 */
record Heard(
    ConversationKey conversation,
    @Nullable Participant who,
    String language,
    @Nullable Recognition recognition,
    String skill,
    Answer answer,
    boolean failed) {

  /** Whether there is nothing to say and nothing to do, so that nothing need be written. */
  boolean isSilent() {
    return answer.says().isEmpty() && answer.deed() == null;
  }

  static Heard nothing(ConversationKey conversation, String why) {
    return new Heard(conversation, null, "und", null, why, Answer.silence(), false);
  }
}
