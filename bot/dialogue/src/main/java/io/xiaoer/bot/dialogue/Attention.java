package io.xiaoer.bot.dialogue;

import io.xiaoer.bot.commerce.group.Mood;
import io.xiaoer.channel.Addressing;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.Slot;
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
    return isForUs(
        new Scene(addressing, followsUp, false, false, false), recognition, () -> Mood.NORMAL);
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
    boolean toTheShop = scene.toTheShop() && isForGoods(recognition);
    return !scene.toOthers()
        && recognition.confidence() >= (toTheShop ? Recognition.ENOUGH : LIKELY)
        && isPlain(recognition, scene.followsUp())
        && recognition.confidence() >= enough(mood.get(), toTheShop);
  }

  private static boolean isForGoods(Recognition read) {
    return read.intent() == Intent.FIND_PRODUCT || read.slots().containsKey(Slot.QUERY);
  }

  /** Who wants something of the shop speaks to it, and need not say it as plainly. */
  private static double enough(Mood mood, boolean toTheShop) {
    return switch (mood) {
      case QUIET -> Double.MAX_VALUE;
      case NORMAL -> toTheShop ? Recognition.ENOUGH : PLAIN;
      case LIVELY -> toTheShop ? Recognition.ENOUGH : LIKELY;
    };
  }

  /** Orders, questions and changes need something that they are about. */
  private static boolean isPlain(Recognition read, boolean followsUp) {
    boolean named =
        read.slots().containsKey(Slot.QUERY) || read.slots().containsKey(Slot.ORDER_NUMBER);
    return isPlain(read.intent(), followsUp, named);
  }

  private static boolean isPlain(Intent intent, boolean followsUp, boolean named) {
    return switch (intent) {
      case FIND_PRODUCT,
          VIEW_CART,
          JOIN_GROUP_BUY,
          ORDER_STATUS,
          TRACK_PARCEL,
          URGE_DELIVERY,
          REFUND_STATUS,
          SHARE_PRODUCT,
          GET_MATERIAL,
          START_GROUP_BUY,
          CLOSE_GROUP_BUY,
          MY_EARNINGS,
          SHOP_REPORT,
          TALK_TO_HUMAN,
          RETURN_GOODS,
          ASK_POLICY ->
          true;
      case ASK_PRODUCT, ADD_TO_CART, PLACE_ORDER, EXCHANGE_GOODS, SUBSCRIBE_ALERT ->
          followsUp || named;
      case REFINE_RESULTS,
          COMPARE_PRODUCTS,
          REMOVE_FROM_CART,
          CONFIRM,
          DENY,
          CANCEL_ORDER,
          CHANGE_ORDER,
          PAY_ORDER,
          REQUEST_INVOICE ->
          followsUp;
      case COMPLAIN, INVITE_MEMBER, GREET, THANK, HELP, CHITCHAT, OUT_OF_SCOPE -> false;
    };
  }
}
