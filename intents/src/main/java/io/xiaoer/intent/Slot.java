package io.xiaoer.intent;

import java.util.Locale;

/** A detail of an intent. Closed: the names are public, see the design's section 4. */
public enum Slot {
  QUERY,
  BRAND,
  CATEGORY,
  COLOUR,
  SIZE,
  PRICE_MIN,
  PRICE_MAX,
  QUANTITY,
  UNIT,
  PRODUCT_REF,
  ORDER_NUMBER,
  TRACKING_NUMBER,
  CARRIER,
  ATTRIBUTE,
  RECIPIENT;

  /** The public name, such as {@code price_max}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
