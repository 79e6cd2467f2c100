package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Effect;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Slot;
import io.xiaoer.reply.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Puts goods aside, shows what was put aside, takes it out again. */
public final class CartSkill implements Skill {

  private final Shelf shelf;
  private final Carting carting;

  public CartSkill(Shelf shelf, Carting carting) {
    this.shelf = shelf;
    this.carting = carting;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.ADD_TO_CART, Intent.VIEW_CART, Intent.REMOVE_FROM_CART);
  }

  @Override
  public List<Effect> effects() {
    return List.of(carting.clearing());
  }

  @Override
  public Answer handle(Turn turn) {
    return switch (turn.recognition().intent()) {
      case VIEW_CART -> carting.show(turn);
      case REMOVE_FROM_CART -> carting.remove(turn);
      default -> put(turn);
    };
  }

  private Answer put(Turn turn) {
    int pieces =
        turn.number(Slot.QUANTITY)
            .map(many -> many.min(BigDecimal.valueOf(PlaceOrderSkill.MOST)).intValue())
            .orElse(1);
    return shelf
        .meant(turn)
        .map(product -> carting.put(product, Math.max(1, pieces), turn))
        .orElseGet(() -> Answer.of(Say.toAll(Reply.Text.of(turn.texts().say("order.which")))));
  }
}
