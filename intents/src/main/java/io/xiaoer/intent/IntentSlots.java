package io.xiaoer.intent;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which details belong to which intent: "one" in "recommend one" is no quantity to order. */
final class IntentSlots {

  private static final Set<Slot> WANTED =
      EnumSet.of(
          Slot.QUERY,
          Slot.BRAND,
          Slot.CATEGORY,
          Slot.COLOUR,
          Slot.SIZE,
          Slot.PRICE_MIN,
          Slot.PRICE_MAX);
  private static final Set<Slot> BOUGHT =
      EnumSet.of(Slot.QUERY, Slot.PRODUCT_REF, Slot.QUANTITY, Slot.UNIT, Slot.COLOUR, Slot.SIZE);
  private static final Set<Slot> SHOWN =
      EnumSet.of(Slot.QUERY, Slot.PRODUCT_REF, Slot.ATTRIBUTE, Slot.COLOUR, Slot.SIZE);
  private static final Set<Slot> ORDERED =
      EnumSet.of(
          Slot.ORDER_NUMBER,
          Slot.TRACKING_NUMBER,
          Slot.CARRIER,
          Slot.PRODUCT_REF,
          Slot.QUANTITY,
          Slot.UNIT);
  private static final Set<Slot> GROUPED =
      EnumSet.of(
          Slot.QUERY,
          Slot.QUANTITY,
          Slot.UNIT,
          Slot.PRICE_MIN,
          Slot.PRICE_MAX,
          Slot.PRODUCT_REF,
          Slot.ORDER_NUMBER);

  private IntentSlots() {}

  static Set<Slot> of(Intent intent) {
    return switch (intent) {
      case FIND_PRODUCT -> with(WANTED, Slot.QUANTITY, Slot.UNIT);
      case REFINE_RESULTS -> with(WANTED, Slot.PRODUCT_REF);
      case SUBSCRIBE_ALERT -> with(WANTED, Slot.PRODUCT_REF);
      case ASK_PRODUCT, COMPARE_PRODUCTS -> SHOWN;
      case ADD_TO_CART, REMOVE_FROM_CART, PLACE_ORDER -> BOUGHT;
      case SHARE_PRODUCT, GET_MATERIAL -> EnumSet.of(Slot.QUERY, Slot.PRODUCT_REF);
      case JOIN_GROUP_BUY, START_GROUP_BUY, CLOSE_GROUP_BUY -> GROUPED;
      case CANCEL_ORDER, CHANGE_ORDER, PAY_ORDER, ORDER_STATUS, TRACK_PARCEL, URGE_DELIVERY ->
          ORDERED;
      case RETURN_GOODS, EXCHANGE_GOODS, REFUND_STATUS, COMPLAIN, REQUEST_INVOICE -> ORDERED;
      case CONFIRM, DENY, VIEW_CART, ASK_POLICY, TALK_TO_HUMAN -> EnumSet.noneOf(Slot.class);
      case MY_EARNINGS, INVITE_MEMBER, SHOP_REPORT -> EnumSet.noneOf(Slot.class);
      case GREET, THANK, HELP, CHITCHAT, OUT_OF_SCOPE -> EnumSet.noneOf(Slot.class);
    };
  }

  /** Those of {@code slots} that belong to the intent. */
  static Map<Slot, SlotValue> keep(Intent intent, Map<Slot, SlotValue> slots) {
    EnumMap<Slot, SlotValue> kept = new EnumMap<>(Slot.class);
    kept.putAll(slots);
    kept.keySet().retainAll(of(intent));
    return kept;
  }

  private static Set<Slot> with(Set<Slot> slots, Slot... more) {
    EnumSet<Slot> all = EnumSet.copyOf(slots);
    all.addAll(Set.of(more));
    return all;
  }
}
