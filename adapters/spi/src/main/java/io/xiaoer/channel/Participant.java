package io.xiaoer.channel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The member who did something, as the platform describes them.
 *
 * @param name what the others see; personal data, so never logged
 * @param language the BCP 47 tag that the platform knows of them
 * @param owner whether the platform says that they own or administer this conversation
 */
public record Participant(
    MemberKey key, @Nullable String name, @Nullable String language, boolean owner) {

  public Participant {
    Objects.requireNonNull(key, "key");
  }

  @Override
  public String toString() {
    return "Participant[" + key + "]";
  }
}
