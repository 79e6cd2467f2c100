package io.xiaoer.bot.answer;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody wants to know.
 *
 * @param audience for whom; only where the aspect is {@link Aspect#SUITABILITY}
 * @param words the part of the message that asks it, folded
 * @param yesNo whether it can be answered by yes or no
 */
public record Ask(Aspect aspect, @Nullable Audience audience, String words, boolean yesNo) {

  static Ask of(Aspect aspect, String words, boolean yesNo) {
    return new Ask(aspect, null, words, yesNo);
  }
}
