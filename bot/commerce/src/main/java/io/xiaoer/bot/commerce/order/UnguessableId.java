package io.xiaoer.bot.commerce.order;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Identifiers of 128 random bits, as 22 URL-safe characters. */
public final class UnguessableId {

  private static final int BYTES = 16;

  private UnguessableId() {}

  public static String random(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
