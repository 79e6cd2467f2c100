package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.groupbuy.SignUpSheet;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Interest;
import io.xiaoer.bot.dialogue.Overheard;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.GroupBuyTexts;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.Set;

/** 截团: ends the newest group buy that the member opened here, and shows the whole list. */
public final class CloseGroupBuySkill implements Skill, Interest {

  private static final double SURE = 0.8;

  private final GroupBuying buying;

  public CloseGroupBuySkill(GroupBuying buying) {
    this.buying = buying;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.CLOSE_GROUP_BUY);
  }

  /** Who opened one need not call the clerk to end it. */
  @Override
  public boolean wants(Overheard said) {
    return said.recognition().intent() == Intent.CLOSE_GROUP_BUY
        && said.recognition().confidence() >= SURE
        && buying.open(said.conversation().key()).stream()
            .anyMatch(sheet -> sheet.groupBuy().opener().equals(said.member().key()));
  }

  @Override
  public Answer handle(Turn turn) {
    List<SignUpSheet> open = buying.open(turn.conversation().key());
    if (open.isEmpty()) {
      return say(turn, "groupbuy.none");
    }
    return open.stream()
        .filter(sheet -> sheet.groupBuy().opener().equals(turn.who()))
        .findFirst()
        .map(sheet -> Answer.doing(tx -> close(tx, sheet.groupBuy().id(), turn)))
        .orElseGet(() -> say(turn, "groupbuy.notYours"));
  }

  private Future<List<Say>> close(Tx tx, String id, Turn turn) {
    return buying
        .register()
        .close(tx, id)
        .map(
            closed ->
                List.of(
                    Say.toAll(
                        Reply.Text.of(
                            closed
                                .map(sheet -> GroupBuyTexts.closed(sheet, turn.texts()))
                                .orElseGet(() -> turn.texts().say("signup.ended"))))));
  }

  private static Answer say(Turn turn, String key) {
    return Answer.of(turn.privately(Reply.Text.of(turn.texts().say(key))));
  }
}
