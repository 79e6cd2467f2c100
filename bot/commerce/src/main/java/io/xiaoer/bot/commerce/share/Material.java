package io.xiaoer.bot.commerce.share;

import java.util.Objects;

/** A piece of copy for a product, ready to be sent on. */
public record Material(String productId, String language, String text) {

  public Material {
    Objects.requireNonNull(productId, "productId");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(text, "text");
  }
}
