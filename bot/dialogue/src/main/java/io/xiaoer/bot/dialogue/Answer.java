package io.xiaoer.bot.dialogue;

import io.vertx.core.Future;
import io.xiaoer.bot.commerce.sql.Tx;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a skill made of a turn.
 *
 * @param says what is said in any case
 * @param state what to remember; null keeps what is remembered
 * @param deed what changes something, with what is said about it; done in the transaction of the
 *     turn
 */
public record Answer(List<Say> says, @Nullable DialogueState state, @Nullable Deed deed) {

  public Answer {
    says = List.copyOf(says);
  }

  /** Not a word. */
  public static Answer silence() {
    return new Answer(List.of(), null, null);
  }

  public static Answer of(Say... says) {
    return new Answer(List.of(says), null, null);
  }

  public static Answer doing(Deed deed) {
    return new Answer(List.of(), null, deed);
  }

  public Answer remembering(DialogueState next) {
    return new Answer(says, next, deed);
  }

  /** Both, one after the other; what the later one wants remembered counts. */
  public Answer and(Answer next) {
    List<Say> all = new ArrayList<>(says);
    all.addAll(next.says);
    return new Answer(all, next.state == null ? state : next.state, both(deed, next.deed));
  }

  private static @Nullable Deed both(@Nullable Deed first, @Nullable Deed second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return tx -> first.in(tx).compose(said -> second.in(tx).map(more -> joined(said, more)));
  }

  private static List<Say> joined(List<Say> some, List<Say> more) {
    List<Say> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** A business effect. It happens together with the record of the event that caused it, or not. */
  @FunctionalInterface
  public interface Deed {
    Future<List<Say>> in(Tx tx);
  }
}
