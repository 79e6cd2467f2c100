package io.xiaoer.bot.skill;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.pending.PendingAction;
import io.xiaoer.bot.commerce.pending.PendingActions;
import io.xiaoer.bot.commerce.pending.YesOutcome;
import io.xiaoer.bot.commerce.sql.Tx;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Effect;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.reply.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The only way to an {@link Effect}: the yes of the member who asked for it, once and in time. */
public final class Confirming {

  private final PendingActions pending;
  private final Map<String, Effect> effects = new HashMap<>();

  /**
   * @throws IllegalArgumentException where two effects have one name
   */
  public Confirming(PendingActions pending, List<Effect> effects) {
    this.pending = pending;
    for (Effect effect : effects) {
      if (this.effects.put(effect.kind(), effect) != null) {
        throw new IllegalArgumentException("two effects are called " + effect.kind());
      }
    }
  }

  /** What waits for this member's yes here. */
  Optional<PendingAction> open(Turn turn) {
    return pending.open(turn.who(), turn.conversation().key()).await();
  }

  Answer yes(String id, Turn turn) {
    return Answer.doing(
        tx -> pending.yes(tx, id, turn.who()).compose(outcome -> decided(tx, outcome, turn)));
  }

  Answer no(String id, Turn turn) {
    return Answer.doing(
        tx ->
            pending
                .no(tx, id, turn.who())
                .map(
                    outcome ->
                        say(
                            outcome instanceof YesOutcome.Go ? "pending.left" : key(outcome),
                            turn)));
  }

  private Future<List<Say>> decided(Tx tx, YesOutcome outcome, Turn turn) {
    if (outcome instanceof YesOutcome.Go(var action) && effects.containsKey(action.kind())) {
      return effects.get(action.kind()).carryOut(tx, action.subject(), turn);
    }
    return Future.succeededFuture(say(key(outcome), turn));
  }

  private static String key(YesOutcome outcome) {
    return switch (outcome) {
      case YesOutcome.NotYours _ -> "pending.notYours";
      case YesOutcome.Go _, YesOutcome.Gone _ -> "pending.gone";
    };
  }

  private static List<Say> say(String key, Turn turn) {
    return List.of(turn.privately(Reply.Text.of(turn.texts().say(key))));
  }
}
