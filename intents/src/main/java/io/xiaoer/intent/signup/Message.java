package io.xiaoer.intent.signup;

import org.jspecify.annotations.Nullable;

/**
 * What a member of the group wrote.
 *
 * @param asked what they were asked about their last message and have not answered, or null
 */
public record Message(Signer signer, String text, @Nullable Question asked) {

  @Override
  public String toString() {
    return "Message[" + text.length() + " characters]";
  }
}
