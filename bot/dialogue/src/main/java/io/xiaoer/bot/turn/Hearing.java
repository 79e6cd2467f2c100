package io.xiaoer.bot.turn;

import io.xiaoer.bot.commerce.group.Mood;
import io.xiaoer.bot.commerce.member.Member;
import io.xiaoer.bot.dialogue.CalledByName;
import io.xiaoer.bot.dialogue.DialogueState;
import io.xiaoer.bot.dialogue.Overheard;
import io.xiaoer.bot.dialogue.Reading;
import io.xiaoer.bot.dialogue.Scene;
import io.xiaoer.bot.dialogue.Skill;
import io.xiaoer.bot.dialogue.SpokenTo;
import io.xiaoer.bot.turn.Listener.Memory;
import io.xiaoer.bot.turn.Listener.Mind;
import io.xiaoer.channel.Addressing;
import io.xiaoer.channel.ChatEvent;
import io.xiaoer.channel.ConversationKey;
import io.xiaoer.channel.MemberKey;
import io.xiaoer.intent.Context;
import io.xiaoer.intent.Intent;
import io.xiaoer.intent.Recognition;
import io.xiaoer.intent.Slot;
import io.xiaoer.intent.SlotValue;
import io.xiaoer.intent.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes out what words mean and whether they are for the clerk. Changes nothing. Called on the
 * virtual thread of a turn.
 */
final class Hearing {

  /** What fills in an order is plainly said to whoever asked for it. */
  private static final Recognition FILLING =
      new Recognition(Intent.PLACE_ORDER, 0.9, Map.of(), List.of(), "und");

  private final Mind mind;
  private final Memory memory;
  private final People people;

  Hearing(Mind mind, Memory memory, People people) {
    this.mind = mind;
    this.memory = memory;
    this.people = people;
  }

  /**
   * Words, as they are for the clerk.
   *
   * @param words without the clerk's name
   * @param remembered of the member, and still fresh
   * @param readings what they mean, in the order said; empty where {@code called} answers
   * @param called the skill that answers whatever they mean, or empty
   */
  record Understood(
      Member member,
      String words,
      DialogueState remembered,
      List<Reading> readings,
      Optional<Skill> called,
      Recognition recognition,
      boolean spokenTo) {}

  /** What was said to the clerk; empty where it was not, or nobody can tell. */
  Optional<Understood> hear(ChatEvent.Said said, String all, Instant now) {
    Optional<String> named = CalledByName.said(all);
    String words = named.filter(rest -> !rest.isBlank()).orElse(all);
    Addressing addressing =
        named.isPresent() && said.addressing() == Addressing.AMBIENT
            ? Addressing.MENTIONED
            : said.addressing();
    Member member = people.member(said.sender());
    DialogueState state = remembered(said, member, now);
    Context context = context(said, member, state, now);
    List<Reading> readings =
        mind.rereading().read(new Utterance(words, member.language(), context), state);
    Recognition first = recognition(readings.getFirst());
    Overheard overheard = new Overheard(said.conversation(), member, addressing, words, first);
    boolean followsUp =
        context.hasProposal() || (context.hasResults() && !wentOn(said, member, state));
    Scene scene =
        new Scene(
            addressing,
            followsUp,
            SpokenTo.isOfTheShop(words),
            isToSomebody(said, addressing, words),
            addressing == Addressing.AMBIENT && isWithAShopkeeper(said));
    Optional<Skill> called =
        mind.skills()
            .ofCommand(words, scene.toTheClerk())
            .or(() -> mind.skills().interested(overheard));
    List<Reading> ours = called.isPresent() ? readings : forUs(readings, scene, said, context);
    return ours.isEmpty()
        ? passing(said, member, now)
        : Optional.of(
            new Understood(
                member,
                words,
                state,
                ours,
                called,
                recognition(ours.getFirst()),
                scene.toTheClerk()));
  }

  /** Not for the clerk. Where a shopkeeper talks, what follows is not either. */
  private Optional<Understood> passing(ChatEvent.Said said, Member member, Instant now) {
    if (said.conversation().isGroup()) {
      ConversationKey here = said.conversation().key();
      memory.chatter().heard(here, member.key(), now).await();
      if (member.shopkeeper()) {
        memory.chatter().spoke(here, member.key()).await();
      }
    }
    return Optional.empty();
  }

  /** Once others talk on, what is said without calling the clerk is said to them. */
  private boolean wentOn(ChatEvent.Said said, Member member, DialogueState state) {
    return said.addressing() == Addressing.AMBIENT
        && memory.chatter().wentOn(said.conversation().key(), member.key(), state.at()).await();
  }

  private Context context(ChatEvent.Said said, Member member, DialogueState state, Instant now) {
    ConversationKey here = said.conversation().key();
    boolean proposed =
        memory.proposals().open(member.key(), here).await().isPresent()
            || memory.pending().open(member.key(), here).await().isPresent();
    return new Context(state.hasFreshResults(now), proposed, false);
  }

  /** Of what is said to the clerk all but idle talk beside a request; else what is plainly ours. */
  private List<Reading> forUs(
      List<Reading> readings, Scene scene, ChatEvent.Said said, Context context) {
    if (scene.toTheClerk()) {
      List<Reading> requests = readings.stream().filter(reading -> !isIdle(reading)).toList();
      return requests.isEmpty() ? readings.subList(0, 1) : requests;
    }
    return readings.stream()
        .filter(
            reading ->
                mind.attention()
                    .isForUs(
                        pointing(scene, reading, context), recognition(reading), () -> mood(said)))
        .toList();
  }

  /** Who counts the goods that the clerk showed goes on with it, whoever spoke since. */
  private static Scene pointing(Scene scene, Reading reading, Context context) {
    boolean counts =
        context.hasResults()
            && recognition(reading).slots().get(Slot.PRODUCT_REF) instanceof SlotValue.Ordinal;
    return counts ? scene.followingUp() : scene;
  }

  private Mood mood(ChatEvent.Said said) {
    return memory.groups().mood(said.conversation().key()).await();
  }

  private static boolean isToSomebody(ChatEvent.Said said, Addressing addressing, String words) {
    return addressing == Addressing.AMBIENT && (said.repliesTo() != null || SpokenTo.names(words));
  }

  private boolean isWithAShopkeeper(ChatEvent.Said said) {
    Optional<MemberKey> keeper = memory.chatter().speaker(said.conversation().key()).await();
    return keeper.filter(key -> !key.equals(said.sender().key())).isPresent();
  }

  private DialogueState remembered(ChatEvent.Said said, Member member, Instant now) {
    ConversationKey here = said.conversation().key();
    DialogueState state = memory.states().load(here, member.key()).await();
    DialogueState fresh = state.isFresh(now) ? state : DialogueState.empty();
    return quoting(said, fresh, now);
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
    return goods.isEmpty() ? state : state.showing(goods, now);
  }

  private static Recognition recognition(Reading reading) {
    return switch (reading) {
      case Reading.Request(var recognition, _) -> recognition;
      case Reading.Press _, Reading.Narrowed _ -> FILLING;
    };
  }

  private static boolean isIdle(Reading reading) {
    return switch (recognition(reading).intent()) {
      case GREET, THANK, CHITCHAT, OUT_OF_SCOPE -> true;
      default -> false;
    };
  }
}
