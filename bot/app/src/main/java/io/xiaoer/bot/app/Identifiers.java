package io.xiaoer.bot.app;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Unguessable identifiers: 128 random bits as 22 URL-safe characters. Safe from any thread. */
final class Identifiers implements Supplier<String> {

  private static final int BYTES = 16;

  private final SecureRandom random;

  Identifiers(SecureRandom random) {
    this.random = random;
  }

  @Override
  public String get() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
