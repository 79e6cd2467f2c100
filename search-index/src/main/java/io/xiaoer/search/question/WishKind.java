package io.xiaoer.search.question;

import java.util.Locale;

/**
 * The wishes that can be given up, in the order in which they are when nothing fits them all. What
 * somebody does not want is no such wish: it may be an allergy.
 */
public enum WishKind {
  PACK,
  SIZE,
  COLOUR,
  AGE,
  PRICE;

  /** The name that answers use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
