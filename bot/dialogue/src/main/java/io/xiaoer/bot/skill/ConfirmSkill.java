package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.order.Proposal;
import io.xiaoer.bot.commerce.pending.PendingAction;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Reply;
import java.util.Optional;
import java.util.Set;

/**
 * A yes or a no in words, to what this very member was proposed here; of two things to what runs
 * out later, which is the newer one.
 */
public final class ConfirmSkill implements Skill {

  private final Ordering ordering;
  private final Confirming confirming;

  public ConfirmSkill(Ordering ordering, Confirming confirming) {
    this.ordering = ordering;
    this.confirming = confirming;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.CONFIRM, Intent.DENY);
  }

  @Override
  public Answer handle(Turn turn) {
    boolean yes = turn.recognition().intent() == Intent.CONFIRM;
    Optional<Proposal> order = ordering.open(turn);
    Optional<PendingAction> action = confirming.open(turn).filter(open -> isNewer(open, order));
    return action
        .map(open -> yes ? confirming.yes(open.id(), turn) : confirming.no(open.id(), turn))
        .or(() -> order.map(open -> order(open, yes, turn)))
        .orElseGet(() -> nothing(yes, turn));
  }

  private Answer order(Proposal open, boolean yes, Turn turn) {
    return yes ? ordering.confirm(open.id(), turn) : ordering.withdraw(open.id(), turn);
  }

  private static boolean isNewer(PendingAction action, Optional<Proposal> order) {
    return order.filter(open -> open.expiresAt().isAfter(action.expiresAt())).isEmpty();
  }

  /** Who gives up an order that was not even proposed yet gives it up all the same. */
  private static Answer nothing(boolean yes, Turn turn) {
    String key = yes ? "order.nothingToConfirm" : "order.nothingToDeny";
    Answer answer = Answer.of(turn.privately(Reply.Text.of(turn.texts().say(key))));
    return turn.state().slip() == null || yes
        ? answer
        : answer.remembering(turn.state().withoutSlip());
  }
}
