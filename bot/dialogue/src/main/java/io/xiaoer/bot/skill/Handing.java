package io.xiaoer.bot.skill;

import io.xiaoer.bot.commerce.faq.OpenQuestions;
import io.xiaoer.bot.commerce.order.Order;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.reply.Reply;
import org.jspecify.annotations.Nullable;

/** Hands a matter over to a person of the shop, and says so. */
public final class Handing {

  private final OpenQuestions open;

  public Handing(OpenQuestions open) {
    this.open = open;
  }

  /**
   * Notes what the member wrote for a person.
   *
   * @param order what it is about, or null
   * @param said what the member reads, alone
   */
  Answer over(@Nullable Order order, String said, Turn turn) {
    String words = order == null ? turn.words() : turn.words() + " · " + order.number();
    OpenQuestions.Asked asked =
        new OpenQuestions.Asked(
            turn.conversation().key(),
            turn.who(),
            turn.state().focus(),
            turn.language(),
            words.strip());
    return Answer.doing(
        tx -> open.add(tx, asked, true).map(_ -> turn.answerPrivately(Reply.Text.of(said)).says()));
  }
}
