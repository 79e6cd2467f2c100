package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Slot;
import io.xiaoer.reply.Reply;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Turns "two of the first one", or the whole cart, into a proposal. Nothing is bought before the
 * member says yes.
 */
public final class PlaceOrderSkill implements Skill {

  static final int MOST = 99;

  private final Shelf shelf;
  private final Ordering ordering;
  private final Carting carting;

  public PlaceOrderSkill(Shelf shelf, Ordering ordering, Carting carting) {
    this.shelf = shelf;
    this.ordering = ordering;
    this.carting = carting;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.PLACE_ORDER);
  }

  @Override
  public Answer handle(Turn turn) {
    if (carting.means(turn)) {
      return carting.order(turn);
    }
    BigDecimal wanted = turn.number(Slot.QUANTITY).orElse(BigDecimal.ONE);
    if (wanted.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      return say(turn.texts().say("order.tooMany", "limit", MOST));
    }
    int pieces = Math.max(1, wanted.intValue());
    return shelf
        .meant(turn)
        .map(product -> ordering.propose(product, pieces, turn))
        .orElseGet(() -> say(turn.texts().say("order.which")));
  }

  private static Answer say(String text) {
    return Answer.of(Say.toAll(Reply.Text.of(text)));
  }
}
