package io.xiaoer.bot.skill;

import io.xiaoer.bot.answer.Ask;
import io.xiaoer.bot.answer.Aspect;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.skill.Referents.Meant;
import io.xiaoer.intent.Intent;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.Set;

/**
 * Answers questions about a good, one or several at once, from the good's own data and the shop's
 * questions. What is not there is said not to be there.
 */
public final class AskProductSkill implements Skill {

  private final Asking asking;

  public AskProductSkill(Asking asking) {
    this.asking = asking;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.ASK_PRODUCT);
  }

  @Override
  public Answer handle(Turn turn) {
    List<Ask> asks = asking.read(turn.words());
    return switch (asking.referents().of(turn)) {
      case Meant.One(var product) -> asking.about(product, turn.words(), turn);
      case Meant.Several _ when isOfTheShop(asks) -> asking.ofTheShop(turn.words(), asks, turn);
      case Meant.Several(var products) -> asking.which(products, turn.words(), turn);
      case Meant.Nothing _ when isOfTheShop(asks) -> asking.ofTheShop(turn.words(), asks, turn);
      case Meant.Nothing _ -> Answer.of(Say.toAll(Reply.Text.of(turn.texts().say("ask.which"))));
    };
  }

  private static boolean isOfTheShop(List<Ask> asks) {
    return asks.stream().map(Ask::aspect).allMatch(Aspect::isPolicy);
  }
}
