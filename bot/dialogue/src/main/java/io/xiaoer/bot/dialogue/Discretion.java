package io.xiaoer.bot.dialogue;

import io.xiaoer.channel.Audience;
import io.xiaoer.reply.Reply;
import java.util.List;
import java.util.stream.Stream;

/** Keeps answers in a group short: what is long goes to the member alone. Pure. */
public final class Discretion {

  /** About what a phone shows of one message. */
  private static final int LONGEST = 600;

  private Discretion() {}

  /** The answer as it may be given where the turn is. */
  public static Answer of(Answer answer, Turn turn) {
    if (!turn.conversation().isGroup()) {
      return answer;
    }
    Answer.Deed deed = answer.deed();
    return new Answer(
        all(answer.says(), turn),
        answer.state(),
        deed == null ? null : tx -> deed.in(tx).map(says -> all(says, turn)));
  }

  private static List<Say> all(List<Say> says, Turn turn) {
    return says.stream().flatMap(say -> one(say, turn)).toList();
  }

  private static Stream<Say> one(Say say, Turn turn) {
    boolean fits =
        !(say.audience() instanceof Audience.Everyone)
            || !(say.reply() instanceof Reply.Text(var text, _))
            || text.length() <= LONGEST;
    if (fits) {
      return Stream.of(say);
    }
    Say alone = turn.privately(say.reply());
    return turn.hidesPrivateAnswers()
        ? Stream.of(alone, turn.toGroup("order.sentPrivately"))
        : Stream.of(alone);
  }
}
