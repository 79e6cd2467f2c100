package io.xiaoer.intent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member may want. Closed: the names are public, see the design's section 4. */
public enum Intent {
  FIND_PRODUCT,
  REFINE_RESULTS,
  ASK_PRODUCT,
  COMPARE_PRODUCTS,
  ADD_TO_CART,
  VIEW_CART,
  REMOVE_FROM_CART,
  PLACE_ORDER,
  JOIN_GROUP_BUY,
  CONFIRM,
  DENY,
  CANCEL_ORDER,
  CHANGE_ORDER,
  PAY_ORDER,
  ORDER_STATUS,
  TRACK_PARCEL,
  URGE_DELIVERY,
  RETURN_GOODS,
  EXCHANGE_GOODS,
  REFUND_STATUS,
  COMPLAIN,
  ASK_POLICY,
  REQUEST_INVOICE,
  TALK_TO_HUMAN,
  SUBSCRIBE_ALERT,
  SHARE_PRODUCT,
  GET_MATERIAL,
  START_GROUP_BUY,
  CLOSE_GROUP_BUY,
  MY_EARNINGS,
  INVITE_MEMBER,
  SHOP_REPORT,
  GREET,
  THANK,
  HELP,
  CHITCHAT,
  OUT_OF_SCOPE;

  /** The public name, such as {@code find_product}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Intent> byId(String id) {
    return Arrays.stream(values()).filter(intent -> intent.id().equals(id)).findFirst();
  }
}
