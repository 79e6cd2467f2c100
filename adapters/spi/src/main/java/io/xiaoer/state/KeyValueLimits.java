package io.xiaoer.state;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The bounds of {@link KeyValueStore}, checked alike by every store. */
public final class KeyValueLimits {

  /** The longest key, in characters. */
  public static final int KEY_LENGTH = 512;

  /** The largest value, in UTF-8 bytes. */
  public static final int VALUE_BYTES = 256 * 1024;

  /** The longest life time. */
  public static final Duration LIFE = Duration.ofDays(30);

  private KeyValueLimits() {}

  /**
   * Gives the key back.
   *
   * @throws IllegalArgumentException where it is out of bounds
   */
  public static String key(String key) {
    if (key.isEmpty() || key.length() > KEY_LENGTH) {
      throw new IllegalArgumentException("a key has 1 to " + KEY_LENGTH + " characters");
    }
    return key;
  }

  /**
   * Gives the value back.
   *
   * @throws IllegalArgumentException where it is out of bounds
   */
  public static String value(String value) {
    boolean surelyFits = value.length() <= VALUE_BYTES / 3;
    if (!surelyFits && value.getBytes(StandardCharsets.UTF_8).length > VALUE_BYTES) {
      throw new IllegalArgumentException("a value has at most " + VALUE_BYTES + " bytes");
    }
    return value;
  }

  /**
   * Gives the life time back, in milliseconds and never less than one.
   *
   * @throws IllegalArgumentException where it is out of bounds
   */
  public static long lifeMillis(Duration life) {
    if (!life.isPositive() || life.compareTo(LIFE) > 0) {
      throw new IllegalArgumentException("a life time is positive and at most " + LIFE);
    }
    return Math.max(1, life.toMillis());
  }
}
