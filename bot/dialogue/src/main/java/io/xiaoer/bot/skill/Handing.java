package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.human.Opening;
import io.xiaoer.bot.commerce.human.Said;
import io.xiaoer.bot.commerce.human.Tickets;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.reply.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands a matter over to a person of the shop, and says so. The clerk goes on serving until that
 * person answers.
 */
public final class Handing {

  private final Tickets tickets;

  public Handing(Tickets tickets) {
    this.tickets = tickets;
  }

  /**
   * Passes on what the member wrote, on a ticket that is private.
   *
   * @param order what it is about, or null
   * @param said what the member reads, alone
   */
  Answer over(@Nullable Order order, String said, Turn turn) {
    String words = order == null ? turn.words() : turn.words() + " · " + order.number();
    Opening opening =
        new Opening(
            turn.conversation(),
            turn.who(),
            new Opening.Manner(true, false),
            turn.state().focus(),
            turn.language(),
            List.of(Said.byMember(words.strip(), turn.message()), Said.byClerk(said)));
    return Answer.doing(
        tx -> tickets.open(tx, opening).map(_ -> turn.answerPrivately(Reply.Text.of(said)).says()));
  }
}
