package io.xiaoer.bot.dialogue;

import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.Scored;
import io.xiaoer.reply.Action;
import io.xiaoer.reply.Action.Emphasis;
import io.xiaoer.reply.Reply;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks back where a message to the clerk may mean two things and neither plainly; says briefly what
 * it can do where it means nothing known; never the same twice in a row.
 */
public final class Clarification {

  /** Below that a meaning is not worth asking about. */
  private static final double LIKELY = 0.3;

  /** A second meaning is offered beside a likely one from here. */
  private static final double POSSIBLE = 0.15;

  private static final int MOST = 2;

  /** What is never asked about, because nothing would come of it. */
  private static final Set<Intent> IDLE =
      EnumSet.of(
          Intent.CONFIRM,
          Intent.DENY,
          Intent.GREET,
          Intent.THANK,
          Intent.CHITCHAT,
          Intent.OUT_OF_SCOPE);

  private Clarification() {}

  /** The question to ask back; empty where the message is understood well enough. */
  public static Optional<Answer> of(Turn turn, DialogueState remembered) {
    Recognition read = turn.recognition();
    if (read.confidence() >= Recognition.ENOUGH || isSmallTalk(read)) {
      return Optional.empty();
    }
    Doubt before = remembered.doubt();
    List<Intent> meanings = meanings(read);
    boolean again = before != null && before.meanings().equals(meanings);
    return Optional.of(
        meanings.isEmpty() || again ? unsure(turn, before != null) : ask(turn, meanings));
  }

  private static boolean isSmallTalk(Recognition read) {
    return switch (read.intent()) {
      case GREET, THANK, HELP, CONFIRM, DENY -> true;
      case CHITCHAT -> meanings(read).isEmpty();
      default -> false;
    };
  }

  private static List<Intent> meanings(Recognition read) {
    List<Scored> all =
        Stream.concat(
                Stream.of(new Scored(read.intent(), read.confidence())),
                read.alternatives().stream())
            .filter(scored -> !IDLE.contains(scored.intent()))
            .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
            .toList();
    return all.isEmpty() || all.getFirst().confidence() < LIKELY
        ? List.of()
        : all.stream()
            .filter(scored -> scored.confidence() >= POSSIBLE)
            .map(Scored::intent)
            .distinct()
            .limit(MOST)
            .toList();
  }

  private static Answer ask(Turn turn, List<Intent> meanings) {
    List<Action> buttons =
        meanings.stream()
            .map(
                meaning ->
                    new ActionCode.Mean(meaning.id()).button(label(meaning, turn), Emphasis.NORMAL))
            .toList();
    List<String> lines =
        IntStream.range(0, meanings.size())
            .mapToObj(i -> (i + 1) + ". " + label(meanings.get(i), turn))
            .toList();
    String text = turn.texts().say("clarify.which") + "\n" + String.join("\n", lines);
    return Answer.of(Say.toAll(new Reply.Text(text, buttons)))
        .remembering(turn.state().doubting(new Doubt(turn.words(), meanings), turn.now()));
  }

  private static Answer unsure(Turn turn, boolean again) {
    String key = again ? "clarify.again" : "unsure";
    return Answer.of(Say.toAll(Reply.Text.of(turn.texts().say(key))))
        .remembering(turn.state().doubting(new Doubt(turn.words(), List.of()), turn.now()));
  }

  private static String label(Intent meaning, Turn turn) {
    return turn.texts().say("clarify." + meaning.id());
  }
}
