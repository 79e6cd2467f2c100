package io.xiaoer.bot.turn;

import io.xiaoer.bot.commerce.group.GroupSettings;
import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.order.Proposals;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.commerce.pending.PendingActions;
import io.xiaoer.bot.deliver.Channels;
import io.xiaoer.bot.dialogue.ActionCode;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Attention;
import io.xiaoer.bot.dialogue.Buttons;
import io.xiaoer.bot.dialogue.Chatter;
import io.xiaoer.bot.dialogue.DialogueState;
import io.xiaoer.bot.dialogue.Discretion;
import io.xiaoer.bot.dialogue.Doubt;
import io.xiaoer.bot.dialogue.Exchanges;
import io.xiaoer.bot.dialogue.QuotedGoods;
import io.xiaoer.bot.dialogue.Rereading;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.SkillRegistry;
import io.xiaoer.bot.dialogue.StateRepository;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.Participant;
import io.xiaoer.failure.XiaoerException;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Recognition;
import io.xiaoer.reply.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes sense of an event: who it is, what they want, whether it is for us, which skill answers.
 * Changes nothing. Called on the virtual thread of a turn.
 */
public final class Listener {

  private final Mind mind;
  private final Memory memory;
  private final People people;
  private final Hearing hearing;
  private final Answering answering;
  private final TextCatalog texts;
  private final Clock clock;

  /** What decides. */
  public record Mind(
      Rereading rereading, SkillRegistry skills, Buttons buttons, Attention attention) {}

  /** What is known from before. */
  public record Memory(
      StateRepository states,
      Members members,
      Proposals proposals,
      PendingActions pending,
      GroupSettings groups,
      Chatter chatter,
      Outbox outbox,
      QuotedGoods quoted,
      Exchanges exchanges) {}

  public Listener(
      Mind mind,
      Memory memory,
      Channels channels,
      TextCatalog texts,
      String shopLanguage,
      Clock clock) {
    this.mind = mind;
    this.memory = memory;
    this.people = new People(memory.members(), shopLanguage);
    this.hearing = new Hearing(mind, memory, people);
    this.answering = new Answering(mind, channels, texts, clock);
    this.texts = texts;
    this.clock = clock;
  }

  Heard hear(ChatEvent event) {
    return switch (event) {
      case ChatEvent.Said said -> said(said);
      case ChatEvent.Pressed pressed -> pressed(pressed);
      case ChatEvent.Opened opened -> opened(opened);
      case ChatEvent.Retracted _ -> Heard.nothing(event.conversation().key(), "retracted");
      case ChatEvent.Unsupported _ -> Heard.nothing(event.conversation().key(), "unsupported");
    };
  }

  /** Keeps what was said and what the answer wants remembered, once it is committed. */
  void remember(ChatEvent event, Heard heard) {
    if (!heard.isSilent()
        && event instanceof ChatEvent.Said said
        && said.content() instanceof MessageContent.Text(var words)) {
      memory
          .exchanges()
          .note(heard.conversation(), said.sender().key(), words.strip(), said.message())
          .await();
    }
    DialogueState state = heard.answer().state();
    if (state != null && heard.who() != null) {
      memory.states().save(heard.conversation(), heard.who().key(), state).await();
    }
  }

  /** What to say instead when a turn broke: to the member alone, and nothing to mere listeners. */
  Heard apologize(ChatEvent event, Throwable fault, String reference) {
    return switch (event) {
      case ChatEvent.Said said when said.addressing() != Addressing.AMBIENT ->
          apology(event.conversation(), said.sender(), fault, reference);
      case ChatEvent.Pressed pressed ->
          apology(event.conversation(), pressed.presser(), fault, reference);
      case ChatEvent.Said _, ChatEvent.Opened _, ChatEvent.Retracted _, ChatEvent.Unsupported _ ->
          new Heard(event.conversation().key(), null, "und", null, "fault", Answer.silence(), true);
    };
  }

  private Heard apology(
      Conversation conversation, Participant who, Throwable fault, String reference) {
    String language = people.language(who);
    boolean passing = fault instanceof XiaoerException known && known.kind().isTransient();
    String text =
        passing
            ? texts.in(language).say("fault.slow")
            : texts.in(language).say("fault.internal", "reference", reference);
    Reply reply = Reply.Text.of(text);
    Say say = conversation.isGroup() ? Say.only(who.key(), reply) : Say.toAll(reply);
    return new Heard(conversation.key(), who, language, null, "fault", Answer.of(say), true);
  }

  private Heard said(ChatEvent.Said said) {
    return switch (said.content()) {
      case MessageContent.Text(var words) -> words(said, words.strip());
      case MessageContent.Image _ -> unreadable(said, "image.unsupported");
      case MessageContent.Unsupported _ -> unreadable(said, "unsupported");
    };
  }

  private Heard unreadable(ChatEvent.Said said, String key) {
    String language = people.language(said.sender());
    Answer answer =
        said.addressing() == Addressing.AMBIENT
            ? Answer.silence()
            : Answer.of(Say.toAll(Reply.Text.of(texts.in(language).say(key))));
    return new Heard(said.conversation().key(), said.sender(), language, null, key, answer, false);
  }

  private Heard words(ChatEvent.Said said, String words) {
    return hearing
        .hear(said, words, clock.instant())
        .map(heard -> answered(said, heard))
        .orElseGet(() -> Heard.nothing(said.conversation().key(), "silence"));
  }

  private Heard answered(ChatEvent.Said said, Hearing.Understood heard) {
    Answering.Given given = answering.answer(heard, Source.of(said, heard.spokenTo()));
    if (said.conversation().isGroup()) {
      memory.chatter().over(said.conversation().key()).await();
    }
    return new Heard(
        said.conversation().key(),
        said.sender(),
        given.language(),
        heard.recognition(),
        given.skill(),
        given.answer(),
        false);
  }

  private Heard pressed(ChatEvent.Pressed pressed) {
    Member member = people.member(pressed.presser());
    DialogueState state = memory.states().load(pressed.conversation().key(), member.key()).await();
    DialogueState fresh = state.isFresh(clock.instant()) ? state : DialogueState.empty();
    return ActionCode.read(pressed.action())
        .flatMap(code -> pressed(pressed, code, member, fresh))
        .orElseGet(() -> lost(pressed, member));
  }

  /** Empty where the button has lost its meaning. */
  private Optional<Heard> pressed(
      ChatEvent.Pressed pressed, ActionCode code, Member member, DialogueState state) {
    if (!(code instanceof ActionCode.Mean(var id))) {
      Turn turn = turn(pressed, member, "", none(member), state);
      Answer answer = Discretion.of(mind.buttons().press(turn, code), turn);
      return Optional.of(heard(pressed, turn, "buttons", answer));
    }
    Doubt doubt = state.doubt();
    if (doubt == null) {
      return Optional.empty();
    }
    return Intent.byId(id)
        .map(intent -> mind.rereading().as(intent, doubt.words(), member.language()))
        .map(meant -> meant(pressed, member, meant, state, doubt));
  }

  private Heard meant(
      ChatEvent.Pressed pressed,
      Member member,
      Recognition meant,
      DialogueState state,
      Doubt doubt) {
    Turn turn = turn(pressed, member, doubt.words(), meant, state.understood());
    Answer answer = mind.skills().of(meant.intent()).handle(turn);
    Answer kept = answer.state() == null ? answer.remembering(turn.state()) : answer;
    return heard(pressed, turn, "buttons", Discretion.of(kept, turn));
  }

  private Heard lost(ChatEvent.Pressed pressed, Member member) {
    Turn turn = turn(pressed, member, "", none(member), DialogueState.empty());
    return heard(pressed, turn, "unknown_button", lost(turn));
  }

  private Turn turn(
      ChatEvent.Pressed pressed,
      Member member,
      String words,
      Recognition recognition,
      DialogueState state) {
    return answering.turn(member, Source.of(pressed), words, recognition, state);
  }

  private static Recognition none(Member member) {
    String language = member.language().startsWith("en") ? "en" : "zh-CN";
    return new Recognition(Intent.OUT_OF_SCOPE, 0, Map.of(), List.of(), language);
  }

  private static Answer lost(Turn turn) {
    return Answer.of(turn.privately(Reply.Text.of(turn.texts().say("button.unknown"))));
  }

  private static Heard heard(ChatEvent.Pressed pressed, Turn turn, String skill, Answer answer) {
    return new Heard(
        pressed.conversation().key(),
        pressed.presser(),
        turn.language(),
        null,
        skill,
        answer,
        false);
  }

  private Heard opened(ChatEvent.Opened opened) {
    Conversation conversation = opened.conversation();
    String language = people.language(opened.by());
    String key = conversation.isGroup() ? "welcome.group" : "welcome.direct";
    Say welcome = Say.toAll(Reply.Text.of(texts.in(language).say(key)));
    Answer answer =
        conversation.isGroup()
            ? Answer.of(welcome)
            : Answer.doing(
                tx -> memory.outbox().release(tx, opened.by().key()).map(_ -> List.of(welcome)));
    return new Heard(conversation.key(), opened.by(), language, null, "welcome", answer, false);
  }
}
