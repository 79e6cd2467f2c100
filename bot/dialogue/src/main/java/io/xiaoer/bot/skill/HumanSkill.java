package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.human.Ticket;
import io.xiaoer.bot.commerce.human.Tickets;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Interest;
import io.xiaoer.bot.dialogue.Overheard;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.channel.Addressing;
import io.xiaoer.intent.Intent;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Fetches a person, and then keeps quiet: what the member says to the clerk goes to the shop until
 * the shop closes the ticket, or the member calls the clerk back, or nobody has spoken for long.
 * Buttons and commands work all the while; what is said in the group to nobody in particular is
 * left alone.
 */
public final class HumanSkill implements Skill, Interest {

  private static final Pattern BACK =
      Pattern.compile(
          "((店)?小二(你)?(快)?(回来|出来)|(不用|不要|不找|取消|退出)(转)?(人工|店家|真人)(客服)?"
              + "|(xiaoer,? )?come back|back to (xiaoer|the (bot|clerk))"
              + "|(never ?mind|cancel|no need for) the human|no human( needed)?)"
              + "(吧|了|啊|呀)?[\\s。.!！~～]*",
          Pattern.CASE_INSENSITIVE);

  private final Tickets tickets;
  private final Handover handover;

  public HumanSkill(Tickets tickets, Handover handover) {
    this.tickets = tickets;
    this.handover = handover;
  }

  @Override
  public Set<Intent> intents() {
    return Set.of(Intent.TALK_TO_HUMAN);
  }

  @Override
  public boolean wants(Overheard said) {
    return said.addressing() != Addressing.COMMANDED
        && tickets
            .standing(said.conversation().key(), said.member().key())
            .await()
            .filter(Ticket::quiet)
            .isPresent();
  }

  @Override
  public Answer handle(Turn turn) {
    return handover
        .standing(turn)
        .map(ticket -> goOn(ticket, turn))
        .orElseGet(() -> handover.toPerson(turn.state().focus(), turn));
  }

  private Answer goOn(Ticket ticket, Turn turn) {
    if (turn.addressing() == Addressing.AMBIENT) {
      return Answer.silence();
    }
    if (BACK.matcher(turn.words()).matches()) {
      return handover.back(ticket, turn);
    }
    boolean asksAgain = turn.recognition().intent() == Intent.TALK_TO_HUMAN;
    return asksAgain ? handover.waiting(ticket, turn) : handover.passOn(ticket, turn);
  }
}
