package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Reply;
import java.util.Set;

/** Greetings, thanks, help, and an honest word where the clerk cannot do what was asked. */
public final class SmallTalkSkill implements Skill {

  @Override
  public Set<Intent> intents() {
    return Set.of(
        Intent.GREET,
        Intent.THANK,
        Intent.HELP,
        Intent.CHITCHAT,
        Intent.OUT_OF_SCOPE,
        Intent.INVITE_MEMBER,
        Intent.SHOP_REPORT);
  }

  @Override
  public Answer handle(Turn turn) {
    return Answer.of(Say.toAll(Reply.Text.of(turn.texts().say(key(turn)))));
  }

  private static String key(Turn turn) {
    return switch (turn.recognition().intent()) {
      case GREET -> "greet";
      case THANK -> "thank";
      case HELP -> turn.member().shopkeeper() ? "help.shopkeeper" : "help.member";
      case CHITCHAT -> "chitchat";
      case OUT_OF_SCOPE -> "unsure";
      case FIND_PRODUCT,
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
          SHOP_REPORT ->
          "notYet";
    };
  }
}
