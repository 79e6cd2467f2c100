package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Reply;
import java.util.Set;

/** A yes or a no in words, to what this very member was proposed here. */
public final class ConfirmSkill implements Skill {

  private final Ordering ordering;

  public ConfirmSkill(Ordering ordering) {
    this.ordering = ordering;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.CONFIRM, Intent.DENY);
  }

  @Override
  public Answer handle(Turn turn) {
    boolean yes = turn.recognition().intent() == Intent.CONFIRM;
    return ordering
        .open(turn)
        .map(
            proposal ->
                yes
                    ? ordering.confirm(proposal.id(), turn)
                    : ordering.withdraw(proposal.id(), turn))
        .orElseGet(() -> nothing(yes, turn));
  }

  private static Answer nothing(boolean yes, Turn turn) {
    String key = yes ? "order.nothingToConfirm" : "order.nothingToDeny";
    return Answer.of(turn.privately(Reply.Text.of(turn.texts().say(key))));
  }
}
