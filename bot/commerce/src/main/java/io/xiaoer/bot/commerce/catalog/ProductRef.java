package io.xiaoer.bot.commerce.catalog;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** The short name of a product in buttons and links. */
final class ProductRef {

  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final int HASH_BYTES = 16;

  private ProductRef() {}

  /**
   * The id itself where it is safe, else a tilde, which no safe id holds, and a hash of 128 bits.
   */
  static String of(String productId) {
    return SAFE.matcher(productId).matches() ? productId : "~" + hash(productId);
  }

  private static String hash(String productId) {
    byte[] hash = Arrays.copyOf(ProductJson.sha256(productId), HASH_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
