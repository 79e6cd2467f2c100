package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.pending.PendingActions;
import io.xiaoer.bot.commerce.pending.PendingActions.Wanted;
import io.xiaoer.bot.dialogue.ActionCode;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Effect;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Action.Emphasis;
import io.xiaoer.reply.Reply;
import java.util.List;

/** Proposes what needs a yes: says what would be done, to the member alone, and does nothing. */
public final class Proposing {

  private final PendingActions pending;

  public Proposing(PendingActions pending) {
    this.pending = pending;
  }

  /**
   * Asks for a yes.
   *
   * @param subject what the effect is to be done to, as it reads it back
   * @param summary what would be done, for the member
   */
  public Answer propose(Effect effect, String subject, String summary, Turn turn) {
    Wanted wanted = new Wanted(effect.kind(), subject);
    return Answer.doing(
        tx ->
            pending
                .add(tx, turn.who(), turn.conversation().key(), wanted)
                .map(action -> turn.answerPrivately(asked(action.id(), summary, turn)).says()));
  }

  private static Reply asked(String id, String summary, Turn turn) {
    String hint = turn.texts().say("pending.hint", "minutes", PendingActions.LIFE.toMinutes());
    List<Action> buttons =
        List.of(
            new ActionCode.Yes(id).button(turn.texts().say("pending.yes"), Emphasis.DANGER),
            new ActionCode.No(id).button(turn.texts().say("pending.no"), Emphasis.NORMAL));
    return new Reply.Text(summary + "\n" + hint, buttons);
  }
}
