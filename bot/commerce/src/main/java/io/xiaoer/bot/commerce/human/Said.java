package io.xiaoer.bot.commerce.human;

import io.xiaoer.bot.commerce.human.TicketLine.Author;
import io.xiaoer.channel.MessageRef;
import org.jspecify.annotations.Nullable;

/**
 * Words for a ticket; of long ones the first {@value #LONGEST} characters are kept.
 *
 * @param clientId the operator's own name of it, or null
 */
public record Said(
    Author author, String words, @Nullable String clientId, @Nullable MessageRef message) {

  /** The longest text that a ticket keeps. */
  public static final int LONGEST = 1_000;

  public Said {
    words = words.length() <= LONGEST ? words : words.substring(0, whole(words));
  }

  public static Said byMember(String words, @Nullable MessageRef message) {
    return new Said(Author.MEMBER, words, null, message);
  }

  public static Said byClerk(String words) {
    return new Said(Author.CLERK, words, null, null);
  }

  public static Said byOperator(String words, @Nullable String clientId) {
    return new Said(Author.OPERATOR, words, clientId, null);
  }

  private static int whole(String words) {
    return Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  @Override
  public String toString() {
    return "Said[" + author + "]";
  }
}
