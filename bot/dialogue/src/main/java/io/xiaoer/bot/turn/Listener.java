package io.xiaoer.bot.turn;

import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.commerce.member.Members;
import io.xiaoer.bot.commerce.order.Proposals;
import io.xiaoer.bot.commerce.outbox.Outbox;
import io.xiaoer.bot.deliver.Channels;
import io.xiaoer.bot.dialogue.ActionCode;
import io.xiaoer.bot.dialogue.Answer;
import io.xiaoer.bot.dialogue.Attention;
import io.xiaoer.bot.dialogue.Buttons;
import io.xiaoer.bot.dialogue.DialogueState;
import io.xiaoer.bot.dialogue.Overheard;
import io.xiaoer.bot.dialogue.QuotedGoods;
import io.xiaoer.bot.dialogue.Say;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.SkillRegistry;
import io.xiaoer.bot.dialogue.StateRepository;
import io.xiaoer.bot.dialogue.Turn;
import io.xiaoer.bot.text.TextCatalog;
import io.xiaoer.bot.text.Texts;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.Conversation;
import io.xiaoer.channel.MessageContent;
import io.xiaoer.channel.Participant;
import io.xiaoer.failure.XiaoerException;
import io.xiaoer.intent.Context;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.IntentRecognizer;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.Utterance;
import io.xiaoer.reply.Reply;
import io.xiaoer.time.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes sense of an event: who it is, what they want, whether it is for us, which skill answers.
 * Changes nothing. Called on the virtual thread of a turn.
 */
public final class Listener {

  private static final Duration TIME_FOR_A_TURN = Duration.ofSeconds(10);

  private final Mind mind;
  private final Memory memory;
  private final Channels channels;
  private final TextCatalog texts;
  private final String shopLanguage;
  private final Clock clock;

  /** What decides. */
  public record Mind(
      IntentRecognizer recognizer, SkillRegistry skills, Buttons buttons, Attention attention) {}

  /** What is known from before. */
  public record Memory(
      StateRepository states,
      Members members,
      Proposals proposals,
      Outbox outbox,
      QuotedGoods quoted) {}

  public Listener(
      Mind mind,
      Memory memory,
      Channels channels,
      TextCatalog texts,
      String shopLanguage,
      Clock clock) {
    this.mind = mind;
    this.memory = memory;
    this.channels = channels;
    this.texts = texts;
    this.shopLanguage = shopLanguage;
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

  /** Keeps what the answer wants remembered, once it is committed. */
  void remember(Heard heard) {
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
    String language = language(who);
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
    String language = language(said.sender());
    Answer answer =
        said.addressing() == Addressing.AMBIENT
            ? Answer.silence()
            : Answer.of(Say.toAll(Reply.Text.of(texts.in(language).say(key))));
    return new Heard(said.conversation().key(), said.sender(), language, null, key, answer, false);
  }

  private Heard words(ChatEvent.Said said, String words) {
    Member member = member(said.sender());
    Instant now = clock.instant();
    DialogueState state =
        quoting(said, memory.states().load(said.conversation().key(), member.key()).await(), now);
    boolean proposed =
        memory.proposals().open(member.key(), said.conversation().key()).await().isPresent();
    Context context = new Context(state.hasFreshResults(now), proposed, false);
    Recognition recognition =
        mind.recognizer().recognize(new Utterance(words, member.language(), context));
    Overheard overheard =
        new Overheard(said.conversation(), member, said.addressing(), words, recognition);
    Optional<Skill> called =
        mind.skills().ofCommand(words).or(() -> mind.skills().interested(overheard));
    boolean followsUp = context.hasResults() || context.hasProposal();
    if (called.isEmpty() && !mind.attention().isForUs(said.addressing(), recognition, followsUp)) {
      return Heard.nothing(said.conversation().key(), "silence");
    }
    Turn turn = turn(said.conversation(), member, words, recognition, fresh(state, now));
    Skill skill = called.orElseGet(() -> mind.skills().of(recognition.intent()));
    return new Heard(
        said.conversation().key(),
        said.sender(),
        turn.language(),
        recognition,
        skill.getClass().getSimpleName(),
        skill.handle(turn),
        false);
  }

  /** Who quotes goods of ours speaks of them, whoever they were shown to and whenever. */
  private DialogueState quoting(ChatEvent.Said said, DialogueState state, Instant now) {
    if (said.repliesTo() == null) {
      return state;
    }
    List<String> goods =
        memory
            .quoted()
            .of(said.conversation().key(), said.repliesTo(), said.sender().key())
            .await();
    return goods.isEmpty() ? state : state.showing(goods, state.query(), now);
  }

  private Heard pressed(ChatEvent.Pressed pressed) {
    Member member = member(pressed.presser());
    DialogueState state = memory.states().load(pressed.conversation().key(), member.key()).await();
    Recognition none =
        new Recognition(Intent.OUT_OF_SCOPE, 0, Map.of(), List.of(), member.language());
    Turn turn = turn(pressed.conversation(), member, "", none, fresh(state, clock.instant()));
    return ActionCode.read(pressed.action())
        .map(code -> heard(pressed, turn, "buttons", mind.buttons().press(turn, code)))
        .orElseGet(() -> heard(pressed, turn, "unknown_button", lost(turn)));
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
    String language = language(opened.by());
    String key = conversation.isGroup() ? "welcome.group" : "welcome.direct";
    Say welcome = Say.toAll(Reply.Text.of(texts.in(language).say(key)));
    Answer answer =
        conversation.isGroup()
            ? Answer.of(welcome)
            : Answer.doing(
                tx -> memory.outbox().release(tx, opened.by().key()).map(_ -> List.of(welcome)));
    return new Heard(conversation.key(), opened.by(), language, null, "welcome", answer, false);
  }

  private Turn turn(
      Conversation conversation,
      Member member,
      String words,
      Recognition recognition,
      DialogueState state) {
    Texts inTheirWords = texts.in(recognition.language());
    return new Turn(
        conversation,
        member,
        words,
        recognition,
        state,
        channels.of(conversation.key()).capabilities(),
        inTheirWords,
        clock.instant(),
        Deadline.after(TIME_FOR_A_TURN, clock));
  }

  /** What was shown long ago is not meant any more. */
  private static DialogueState fresh(DialogueState state, Instant now) {
    return state.hasFreshResults(now) ? state : DialogueState.empty();
  }

  private Member member(Participant who) {
    return memory
        .members()
        .find(who.key())
        .await()
        .map(known -> known)
        .orElseGet(() -> new Member(who.key(), name(who), language(who), who.owner()));
  }

  private String language(Participant who) {
    return who.language() == null ? shopLanguage : who.language();
  }

  private static String name(Participant who) {
    return who.name() == null ? who.key().member() : who.name();
  }
}
