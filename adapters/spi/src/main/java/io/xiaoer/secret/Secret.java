package io.xiaoer.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** A token, key or password. Prints as stars; {@link #reveal} is the one way to its value. */
public record Secret(String value) {

  public Secret {
    Objects.requireNonNull(value, "value");
  }

  /** The secret itself: for signing and for the wire, never for logs or messages. */
  public String reveal() {
    return value;
  }

  /** Whether the candidate is this secret, compared in constant time. */
  public boolean matches(String candidate) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "***";
  }
}
