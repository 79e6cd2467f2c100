package io.xiaoer.bot.dialogue;

import io.xiaoer.bot.commerce.group.Mood;
import io.xiaoer.channel.Addressing;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Recognition;
import java.util.function.Supplier;

/**
 * Whether the clerk should speak at all (design, promise 4): when it is spoken to, or when an
 * unmentioned message is plainly a shopping request that nobody else is handling. How plainly, the
 * group decides.
 */
public final class Attention {

  /** What a request must score to be taken up although nobody spoke to the clerk. */
  private static final double PLAIN = Recognition.PLAIN;

  /** The same where the group likes the clerk to speak. */
  private static final double LIKELY = 0.65;

  /** Whether the message is for the clerk in a group like any other. */
  public boolean isForUs(Addressing addressing, Recognition recognition, boolean followsUp) {
    return isForUs(new Scene(addressing, followsUp, false), recognition, () -> Mood.NORMAL);
  }

  /**
   * Whether the message is for the clerk.
   *
   * @param mood of the group; asked only where it decides
   */
  public boolean isForUs(Scene scene, Recognition recognition, Supplier<Mood> mood) {
    if (scene.toTheClerk()) {
      return true;
    }
    return !scene.toOthers()
        && recognition.confidence() >= LIKELY
        && isPlain(recognition.intent(), scene.followsUp())
        && recognition.confidence() >= enough(mood.get());
  }

  private static double enough(Mood mood) {
    return switch (mood) {
      case QUIET -> Double.MAX_VALUE;
      case NORMAL -> PLAIN;
      case LIVELY -> LIKELY;
    };
  }

  private static boolean isPlain(Intent intent, boolean followsUp) {
    return switch (intent) {
      case FIND_PRODUCT,
          ASK_PRODUCT,
          ADD_TO_CART,
          VIEW_CART,
          PLACE_ORDER,
          JOIN_GROUP_BUY,
          PAY_ORDER,
          ORDER_STATUS,
          TRACK_PARCEL,
          URGE_DELIVERY,
          RETURN_GOODS,
          EXCHANGE_GOODS,
          REFUND_STATUS,
          ASK_POLICY,
          REQUEST_INVOICE,
          SUBSCRIBE_ALERT,
          SHARE_PRODUCT,
          GET_MATERIAL,
          START_GROUP_BUY,
          CLOSE_GROUP_BUY,
          MY_EARNINGS,
          SHOP_REPORT,
          TALK_TO_HUMAN ->
          true;
      case REFINE_RESULTS,
          COMPARE_PRODUCTS,
          REMOVE_FROM_CART,
          CONFIRM,
          DENY,
          CANCEL_ORDER,
          CHANGE_ORDER ->
          followsUp;
      case COMPLAIN, INVITE_MEMBER, GREET, THANK, HELP, CHITCHAT, OUT_OF_SCOPE -> false;
    };
  }
}
