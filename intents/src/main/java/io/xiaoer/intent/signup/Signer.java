package io.xiaoer.intent.signup;

import java.util.Objects;

/**
 * Who says something.
 *
 * @param member the id that the platform vouches for
 * @param name what the others see; personal data
 */
public record Signer(String member, String name) {

  public Signer {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(name, "name");
  }

  @Override
  public String toString() {
    return "Signer[" + member + "]";
  }
}
