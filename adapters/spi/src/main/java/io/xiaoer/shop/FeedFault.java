package io.xiaoer.shop;

import org.jspecify.annotations.Nullable;

/**
 * A feed row that was left out.
 *
 * @param line counted from 1
 * @param reason what is wrong and what was expected, in English, without the row's text
 * @param productId the product that the row speaks of, or null where the row does not tell
 */
public record FeedFault(int line, String reason, @Nullable String productId) {

  /** A fault of a row that does not tell its product. */
  public FeedFault(int line, String reason) {
    this(line, reason, null);
  }
}
