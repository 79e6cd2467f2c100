package io.xiaoer.bot.skill;

import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Reply;
import java.util.Set;

/** "Share sunscreen": a card with the shopkeeper's name, or just the copy to forward. */
public final class ShareProductSkill implements Skill {

  private final Shelf shelf;
  private final Sharing sharing;

  public ShareProductSkill(Shelf shelf, Sharing sharing) {
    this.shelf = shelf;
    this.sharing = sharing;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.SHARE_PRODUCT, Intent.GET_MATERIAL);
  }

  @Override
  public Answer handle(Turn turn) {
    if (!turn.member().shopkeeper()) {
      return Sharing.refuse(turn);
    }
    boolean wholeCard = turn.recognition().intent() == Intent.SHARE_PRODUCT;
    return shelf
        .meant(turn)
        .map(product -> wholeCard ? sharing.card(product, turn) : sharing.material(product, turn))
        .orElseGet(() -> Answer.of(turn.privately(Reply.Text.of(turn.texts().say("share.which")))));
  }
}
