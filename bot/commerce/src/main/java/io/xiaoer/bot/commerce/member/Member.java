package io.xiaoer.bot.commerce.member;

import io.xiaoer.channel.MemberKey;
import java.util.Objects;

/**
 * Somebody the clerk has met.
 *
 * @param name what the others see, or empty where the platform never told it; personal data, so
 *     never logged
 * @param language the BCP 47 tag that they last used
 * @param shopkeeper whether they share goods and earn on what they sell
 */
public record Member(MemberKey key, String name, String language, boolean shopkeeper) {

  public Member {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(language, "language");
  }

  @Override
  public String toString() {
    return "Member[" + key + "]";
  }
}
