package io.xiaoer.bot.answer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be asked of a good. Closed; the words for each are in {@code aspects.<language>.txt}.
 * Its {@link #id} is also the tag by which an entry of the shop's questions belongs to it.
 */
public enum Aspect {
  PRICE,
  MEMBER_PRICE,
  STOCK,
  RATING,
  AGE,
  SKIN_TYPE,
  PETS,
  PEOPLE,
  SUITABILITY,
  DELIVERY_TIME,
  DELIVERY_FEE,
  DELIVERY_AREA,
  CARRIER,
  SHIPS_FROM,
  RETURNS,
  EXCHANGE,
  REFUND,
  INVOICE,
  PAYMENT,
  MEMBERSHIP,
  GROUP_BUY,
  FRESHNESS,
  DAMAGED,
  PRIVACY,
  SERVICE_HOURS,
  SHOPKEEPING,
  WARRANTY,
  CERTIFICATION,
  BATTERY,
  POWER,
  VOLTAGE,
  NOISE,
  VOLUME,
  NET_CONTENT,
  WEIGHT,
  COUNT,
  DIMENSIONS,
  THICKNESS,
  SIZES,
  COLOURS,
  FLAVOUR,
  SCENT,
  SWEETNESS,
  TEXTURE,
  STYLE,
  PACK,
  IN_THE_BOX,
  INGREDIENTS,
  ALLERGENS,
  MATERIAL,
  FILLING,
  SPF,
  BREWING,
  CARE,
  STORAGE,
  SHELF_LIFE,
  CAUTIONS,
  HOW_TO_USE,
  SCOPE,
  FUNCTION,
  SEASON,
  ORIGIN,
  BRAND,
  /** Anything else, by its own words. */
  OTHER;

  /** The name in files, such as {@code shelf_life}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Aspect> byId(String id) {
    return Arrays.stream(values()).filter(aspect -> aspect.id().equals(id)).findFirst();
  }

  /** Whether the shop rather than the good decides it. */
  public boolean isPolicy() {
    return EnumSet.range(DELIVERY_TIME, CERTIFICATION).contains(this);
  }
}
