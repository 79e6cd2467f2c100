package io.xiaoer.bot.skill;

import io.xiaoer.bot.answer.Ask;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Intent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers what the shop has decided, from its questions and answers; for the good just spoken of,
 * where there is one.
 */
public final class PolicySkill implements Skill {

  private final Shelf shelf;
  private final Asking asking;

  public PolicySkill(Shelf shelf, Asking asking) {
    this.shelf = shelf;
    this.asking = asking;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(
        Intent.ASK_POLICY, Intent.REQUEST_INVOICE, Intent.RETURN_GOODS, Intent.EXCHANGE_GOODS);
  }

  @Override
  public Answer handle(Turn turn) {
    List<Ask> asks = asking.read(turn.words());
    return asking
        .referents()
        .inPassing(turn)
        .or(() -> Optional.ofNullable(turn.state().focus()).flatMap(shelf::product))
        .map(product -> asking.about(product, turn.words(), turn))
        .orElseGet(() -> asking.ofTheShop(turn.words(), asks, turn));
  }
}
