package io.xiaoer.bot.turn;

import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.deliver.Channels;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Clarification;
import io.xiaoer.bot.dialogue.DialogueState;
import io.xiaoer.bot.dialogue.Discretion;
import io.xiaoer.bot.dialogue.Reading;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.Scripts;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.bot.turn.Hearing.Understood;
import io.xiaoer.bot.turn.Listener.Mind;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Recognition;
import io.xiaoer.time.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses who answers, and answers: every request of a message, each in the light of the one
 * before. Called on the virtual thread of a turn.
 */
final class Answering {

  private static final Duration TIME_FOR_A_TURN = Duration.ofSeconds(10);

  private final Mind mind;
  private final Channels channels;
  private final TextCatalog texts;
  private final Clock clock;

  Answering(Mind mind, Channels channels, TextCatalog texts, Clock clock) {
    this.mind = mind;
    this.channels = channels;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * An answer, and who gave it.
   *
   * @param skill for the metrics
   */
  record Given(Answer answer, String skill, String language) {}

  Given answer(Understood heard, Source where) {
    DialogueState state = heard.remembered().understood();
    Answer all = Answer.silence();
    String skill = "";
    Turn turn = turn(heard.member(), where, heard.words(), heard.recognition(), state);
    if (heard.called().isPresent()) {
      Answer answer = heard.called().get().handle(turn);
      return given(answer, heard, turn, heard.called().get().getClass().getSimpleName());
    }
    for (Reading reading : heard.readings()) {
      turn = turn(heard.member(), where, words(reading, heard), recognition(reading, heard), state);
      Answer answer = answer(reading, turn, heard);
      state = answer.state() == null ? state : answer.state();
      all = all.and(answer);
      skill = skill.isEmpty() ? name(reading) : skill;
    }
    return given(all, heard, turn, skill);
  }

  Turn turn(
      Member member, Source source, String words, Recognition recognition, DialogueState state) {
    String language = Scripts.language(words, recognition.language(), member.language());
    return new Turn(
        source.conversation(),
        member,
        words,
        source.addressing(),
        source.message(),
        recognition,
        state,
        channels.of(source.conversation().key()).capabilities(),
        texts.in(language),
        clock.instant(),
        Deadline.after(TIME_FOR_A_TURN, clock));
  }

  /** What was asked back about is settled once something was understood. */
  private static Given given(Answer answer, Understood heard, Turn turn, String skill) {
    boolean settled = answer.state() == null && heard.remembered().doubt() != null;
    Answer kept = settled ? answer.remembering(heard.remembered().understood()) : answer;
    return new Given(Discretion.of(kept, turn), skill, turn.language());
  }

  private Answer answer(Reading reading, Turn turn, Understood heard) {
    return switch (reading) {
      case Reading.Press(var code) -> mind.buttons().press(turn, code);
      case Reading.Narrowed(var slip) -> mind.buttons().fill(turn, slip);
      case Reading.Request(var recognition, _) ->
          doubted(turn, heard).orElseGet(() -> mind.skills().of(recognition.intent()).handle(turn));
    };
  }

  private static Optional<Answer> doubted(Turn turn, Understood heard) {
    return heard.spokenTo() ? Clarification.of(turn, heard.remembered()) : Optional.empty();
  }

  private String name(Reading reading) {
    return switch (reading) {
      case Reading.Press _, Reading.Narrowed _ -> "order";
      case Reading.Request(var recognition, _) ->
          mind.skills().of(recognition.intent()).getClass().getSimpleName();
    };
  }

  private static String words(Reading reading, Understood heard) {
    return switch (reading) {
      case Reading.Request(_, var words) -> words;
      case Reading.Press _, Reading.Narrowed _ -> heard.words();
    };
  }

  private static Recognition recognition(Reading reading, Understood heard) {
    return switch (reading) {
      case Reading.Request(var recognition, _) -> recognition;
      case Reading.Press _, Reading.Narrowed _ ->
          new Recognition(Intent.PLACE_ORDER, 1, Map.of(), List.of(), read(heard));
    };
  }

  private static String read(Understood heard) {
    return heard.recognition().language().equals("und")
        ? io.xiaoer.intent.Languages.detect(heard.words(), heard.member().language())
        : heard.recognition().language();
  }
}
