package io.xiaoer.bot.dialogue;

import io.xiaoer.channel.Addressing;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Recognition;

/**
 * Whether the clerk should speak at all (design, promise 4): when it is spoken to, or when an
 * unmentioned message is plainly a shopping request.
 */
public final class Attention {

  /** What a request must score to be taken up although nobody spoke to the clerk. */
  private static final double PLAIN = 0.8;

  /** Whether the message is for the clerk. */
  public boolean isForUs(Addressing addressing, Recognition recognition, boolean followsUp) {
    return switch (addressing) {
      case DIRECT, MENTIONED, REPLIED, COMMANDED -> true;
      case AMBIENT -> recognition.confidence() >= PLAIN && isPlain(recognition.intent(), followsUp);
    };
  }

  private static boolean isPlain(Intent intent, boolean followsUp) {
    return switch (intent) {
      case FIND_PRODUCT, TRACK_PARCEL, ORDER_STATUS, SHARE_PRODUCT, GET_MATERIAL, MY_EARNINGS ->
          true;
      case REFINE_RESULTS,
          ASK_PRODUCT,
          COMPARE_PRODUCTS,
          ADD_TO_CART,
          PLACE_ORDER,
          CONFIRM,
          DENY,
          PAY_ORDER ->
          followsUp;
      case VIEW_CART,
          REMOVE_FROM_CART,
          JOIN_GROUP_BUY,
          CANCEL_ORDER,
          CHANGE_ORDER,
          URGE_DELIVERY,
          RETURN_GOODS,
          EXCHANGE_GOODS,
          REFUND_STATUS,
          COMPLAIN,
          ASK_POLICY,
          REQUEST_INVOICE,
          TALK_TO_HUMAN,
          SUBSCRIBE_ALERT,
          START_GROUP_BUY,
          CLOSE_GROUP_BUY,
          INVITE_MEMBER,
          SHOP_REPORT,
          GREET,
          THANK,
          HELP,
          CHITCHAT,
          OUT_OF_SCOPE ->
          false;
    };
  }
}
